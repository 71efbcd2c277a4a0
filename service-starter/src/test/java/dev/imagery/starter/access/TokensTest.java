package dev.imagery.starter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class TokensTest {

    private static final Instant BEGIN = Instant.parse("2026-12-01T12:00:00Z");

    private Instant now = BEGIN;
    private Duration validFor = Duration.ofHours(1);
    private int decoded;

    private final Tokens tokens = new Tokens(this::decode, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private Jwt decode(String token) {
        decoded++;
        if (now.isAfter(BEGIN.plus(validFor))) {
            throw new BadJwtException("expired");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject("ops")
                .expiresAt(BEGIN.plus(validFor))
                .build();
    }

    @Test
    void aTokenIsVerifiedOnceInAWhile() {
        for (int i = 0; i < 100; i++) {
            assertThat(tokens.decode("one").getSubject()).isEqualTo("ops");
        }
        tokens.decode("another");
        assertThat(decoded).isEqualTo(2);
        now = BEGIN.plusSeconds(61);
        tokens.decode("one");
        assertThat(decoded).isEqualTo(3);
    }

    @Test
    void aTokenThatExpiresIsTakenNoLonger() {
        validFor = Duration.ofSeconds(10);
        tokens.decode("one");
        now = BEGIN.plusSeconds(11);
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void whatIsRefusedIsLookedAtEachTime() {
        validFor = Duration.ofSeconds(-1);
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
        assertThat(decoded).isEqualTo(2);
    }
}
