package dev.imagery.starter.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the request id around a request, and again around its asynchronous and error dispatches. */
final class RequestIdFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = RequestId.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked =
                request.getAttribute(ATTRIBUTE) instanceof String kept ? kept : request.getHeader(RequestId.HEADER);
        try (RequestId.Scope scope = RequestId.open(asked)) {
            request.setAttribute(ATTRIBUTE, scope.id());
            response.setHeader(RequestId.HEADER, scope.id());
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
