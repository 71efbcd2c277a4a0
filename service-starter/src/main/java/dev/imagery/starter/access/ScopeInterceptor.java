package dev.imagery.starter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets operations be called only with a token of the scope that they declare. */
final class ScopeInterceptor implements HandlerInterceptor {

    static final String AUTHORITY = "SCOPE_";

    /** @throws dev.imagery.starter.problem.ProblemException 403 */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            Optional<String> scope = Scopes.of(operation, request.getMethod());
            if (scope.filter(ScopeInterceptor::isHeld).isEmpty()) {
                throw Refusals.forbidden(scope);
            }
        }
        return true;
    }

    private static boolean isHeld(String scope) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && holds(caller, scope);
    }

    static boolean holds(Authentication caller, String scope) {
        return caller.getAuthorities().stream()
                .anyMatch(authority -> (AUTHORITY + scope).equals(authority.getAuthority()));
    }
}
