package org.supportflow.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;
import org.supportflow.api.Problem;
import org.supportflow.api.Refusals;

/** Turns away addresses that are written so as to slip past walls, before anything else looks at them. */
@Configuration(proxyBeanMethods = false)
class CrookedAddresses {

    /** For what only shows itself later: names and values of headers and parameters. */
    @Bean
    RequestRejectedHandler turnedAway(Refusals refusals) {
        return (request, response, cause) -> refuse(refusals, request, response);
    }

    /** The firewall in front of the filter chains comes too late: what is in front of it stumbles over the address. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> straightAddresses(Refusals refusals) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Straight(refusals));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static void refuse(Refusals refusals, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.answer(
                request,
                response,
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-call",
                        "Bad Request",
                        "This cannot be read as a call. Check its address and headers."));
    }

    private static final class Straight extends OncePerRequestFilter {

        private final HttpFirewall firewall = new StrictHttpFirewall();
        private final Refusals refusals;

        private Straight(Refusals refusals) {
            this.refusals = refusals;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                firewall.getFirewalledRequest(request);
            } catch (RequestRejectedException crooked) {
                refuse(refusals, request, response);
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
