package dev.imagery.starter.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are taken (OAuth 2, JWT by RFC 9068 or of that kind).
 *
 * @param issuer of tokens, as their claim {@code iss} says it
 * @param audience that tokens have to be for, among others; default {@code imagery}
 * @param keys where the issuer's keys are, as a JWK set
 * @param keysFor how long keys count before they are fetched again, default 5 minutes. A token of an unknown key has them fetched at once
 * @param keysDirectory where the keys that were fetched last are kept for a start without the issuer; they are kept nowhere where it is absent
 * @param hint what who has no token is told besides, such as where to get one
 */
@Validated
@ConfigurationProperties("imagery.access")
record AccessSettings(
        @NotNull URI issuer,
        @NotBlank @DefaultValue("imagery") String audience,
        @NotNull URI keys,

        @NotNull @DurationMin(seconds = 15) @DurationMax(hours = 24) @DefaultValue("5m")
        Duration keysFor,

        @Nullable Path keysDirectory,
        @Nullable String hint) {}
