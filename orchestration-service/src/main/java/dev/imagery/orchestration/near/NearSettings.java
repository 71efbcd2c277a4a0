package dev.imagery.orchestration.near;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the release of the customization service is followed.
 *
 * @param pollInterval how often customization is asked for what it serves, from 10 ms to 1 minute, default 200 ms
 * @param pullLimit the longest wait for the content of one rule set, up to 10 minutes, default 30 s
 * @param currentFor for how long a release counts as the current one after it was last known to be so, from 100 ms to 1 hour, default 5 s
 * @param outcomes how many different answers are kept, from 1 to 1,000,000, default 10,000
 * @param snapshotDirectory where the release that was answered from last is kept; of this instance alone, made where it is missing. Nothing
 *     is kept where null
 */
@Validated
@ConfigurationProperties("imagery.customization.near")
record NearSettings(
        @DurationMin(millis = 10) @DurationMax(minutes = 1) @DefaultValue("200ms")
        Duration pollInterval,

        @DurationMin(millis = 1) @DurationMax(minutes = 10) @DefaultValue("30s")
        Duration pullLimit,

        @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("5s")
        Duration currentFor,

        @Min(1) @Max(1_000_000) @DefaultValue("10000") int outcomes,
        @Nullable Path snapshotDirectory) {}
