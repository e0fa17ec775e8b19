package org.supportflow.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.supportflow.api.Refusals;

/** A body is read into memory as a whole, so nobody may send more than the largest ticket or table needs. */
@Configuration(proxyBeanMethods = false)
class BodyLimit {

    static final int MOST_BYTES = 4_000_000;

    /** Behind the sign-in: who is not known hears that first. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> limitedBodies(Refusals refusals) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Limit(refusals));
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    private static final class Limit extends OncePerRequestFilter {

        private final Refusals refusals;

        private Limit(Refusals refusals) {
            this.refusals = refusals;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() > MOST_BYTES) {
                refusals.answer(request, response, CallProblems.tooLarge());
                return;
            }
            chain.doFilter(new Limited(request), response);
        }
    }

    /** A body may come without saying how long it is. */
    private static final class Limited extends HttpServletRequestWrapper {

        private Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        private Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            var some = body.read(buffer, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > MOST_BYTES) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
