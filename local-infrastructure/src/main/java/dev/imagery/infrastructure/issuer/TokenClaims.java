package dev.imagery.infrastructure.issuer;

import java.time.Duration;
import java.util.Set;

/**
 * What a token says.
 *
 * @param subject who it is for: a person, a service or a job
 * @param audience who is to take it
 * @param scopes such as {@code recipes:write}
 * @param validFor from now on; negative for one that has expired
 */
public record TokenClaims(String subject, String audience, Set<String> scopes, Duration validFor) {

    /** Of the services of a suite. */
    public static final String AUDIENCE = "imagery";

    public TokenClaims {
        scopes = Set.copyOf(scopes);
    }

    /** For an hour, for the services of a suite. */
    public static TokenClaims of(String subject, String... scopes) {
        return new TokenClaims(subject, AUDIENCE, Set.of(scopes), Duration.ofHours(1));
    }
}
