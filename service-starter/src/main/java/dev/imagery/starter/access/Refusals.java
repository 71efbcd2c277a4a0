package dev.imagery.starter.access;

import dev.imagery.starter.problem.ProblemException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses with problems, as all else is refused; with the header {@code WWW-Authenticate} of RFC 6750. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint header = new BearerTokenAuthenticationEntryPoint();
    private final HandlerExceptionResolver problems;
    private final @Nullable String hint;

    Refusals(HandlerExceptionResolver problems, @Nullable String hint) {
        this.problems = problems;
        this.hint = hint;
    }

    /** Nobody called, or by a token that is not taken. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        header.commence(request, response, failure);
        tell(
                request,
                response,
                ProblemException.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        "This takes a token that is valid",
                        detail(request, failure),
                        List.of()));
    }

    private @Nullable String detail(HttpServletRequest request, AuthenticationException failure) {
        String why = request.getHeader("Authorization") == null
                ? "There is none in the header Authorization."
                : failure.getMessage();
        return hint == null ? why : why + " " + hint;
    }

    /** By a token that is for other things. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        tell(request, response, forbidden(Optional.empty()));
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        problems.resolveException(request, response, null, problem);
    }

    /** @param scope that is missing; empty where no scope allows it */
    static ProblemException forbidden(Optional<String> scope) {
        return ProblemException.of(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The token does not allow this",
                scope.map("It takes the scope %s."::formatted).orElse(null),
                List.of());
    }
}
