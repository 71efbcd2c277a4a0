package dev.imagery.orchestration.shedding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many visits are answered at the same time.
 *
 * @param concurrency visits that may ask customization, default 256
 * @param queue visits that wait for their turn, default 64; a newer one takes the place of the oldest
 * @param queueTime the longest such wait, default 50 ms
 * @param atHand further visits that are answered from what is at hand, default 256
 * @param backlog how long visits may wait for a processor, all of them for a while, before some are refused; default 500 ms
 * @param retryAfter what those beyond are told, default 1 s
 */
@Validated
@ConfigurationProperties("imagery.shedding")
record SheddingSettings(
        @Min(1) @Max(100_000) @DefaultValue("256") int concurrency,
        @Min(0) @Max(100_000) @DefaultValue("64") int queue,

        @NotNull @DurationMin(millis = 0) @DefaultValue("50ms")
        Duration queueTime,

        @Min(0) @Max(100_000) @DefaultValue("256") int atHand,

        @NotNull @DurationMin(millis = 1) @DefaultValue("500ms")
        Duration backlog,

        @NotNull @DurationMin(seconds = 0) @DefaultValue("1s")
        Duration retryAfter) {}
