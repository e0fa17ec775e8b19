package org.supportflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows by which methods an address can be called at all, whoever calls. */
@Component
class KnownCalls {

    // Asked for late: the filter chains are made before what they stand in front of.
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    KnownCalls(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    Set<HttpMethod> methodsOf(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(call -> leadsTo(call, path))
                .flatMap(call -> call.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::asHttpMethod)
                .collect(Collectors.toSet());
    }

    private static boolean leadsTo(RequestMappingInfo call, PathContainer path) {
        var patterns = call.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
