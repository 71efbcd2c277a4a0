package dev.imagery.orchestration.customization;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the customization service is reached, whether it is asked for visits or for releases.
 *
 * @param url its address
 * @param connectTimeout the longest wait for a connection, default 500 ms
 * @param timeLimit the longest wait for an answer, to visits or to what is served; so the longest wait of a visit that nothing is known
 *     for. Default 2 s
 */
@Validated
@ConfigurationProperties("imagery.customization")
public record ConnectionSettings(
        @NotNull URI url,
        @DurationMin(millis = 1) @DefaultValue("500ms") Duration connectTimeout,
        @DurationMin(millis = 1) @DefaultValue("2s") Duration timeLimit) {}
