package dev.imagery.starter.access;

import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who calls, by what their token says and what they say themselves. */
public final class NamedCaller {

    /** What it takes to call in the name of somebody else, as services do that hand on what they were asked for. */
    public static final String SCOPE = "actors:name";

    private NamedCaller() {}

    /**
     * Who calls: the subject of the token, or whom a token with the scope {@value #SCOPE} names. Where the service takes no tokens, anybody is
     * taken at their word.
     *
     * @param named whom the caller names
     * @throws ProblemException 403 where somebody else is named than the token allows
     */
    public static Optional<String> of(Optional<String> named) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)) {
            return named;
        }
        String subject = token.getName();
        if (named.isEmpty() || named.get().equals(subject)) {
            return Optional.of(subject);
        }
        if (!ScopeInterceptor.holds(token, SCOPE)) {
            throw ProblemException.of(
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "The token does not allow this",
                    "It is of %s. To name somebody else takes the scope %s.".formatted(subject, SCOPE),
                    List.of());
        }
        return named;
    }
}
