package dev.imagery.starter.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Tokens whose signatures were looked at already. A backend sends the same one with each call until it expires, and a signature takes as long to
 * verify as a homepage to answer. A token is never taken for longer than a minute without another look, as keys are withdrawn.
 */
final class Tokens implements JwtDecoder {

    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> known;

    Tokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .expireAfter(Expiry.<String, Jwt>creating((_, token) -> left(token, clock.instant())))
                .build();
    }

    private static Duration left(Jwt token, Instant now) {
        Instant expires = token.getExpiresAt();
        if (expires == null || !expires.isAfter(now)) {
            return Duration.ZERO; // taken for the moment by which clocks may differ
        }
        Duration left = Duration.between(now, expires);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    /** @throws org.springframework.security.oauth2.jwt.JwtException where it is none, or none that is taken */
    @Override
    public Jwt decode(String token) {
        Jwt before = known.getIfPresent(token);
        if (before != null) {
            return before;
        }
        Jwt now = decoder.decode(token);
        known.put(token, now);
        return now;
    }
}
