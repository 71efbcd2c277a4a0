package dev.imagery.generation.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Runs without a request.
 *
 * @param punctuality up to which delay a run counts as on time, so that a schedule that skips what was missed has it, default 1 min
 * @param runsKept how many runs of each recipe, and of each group for availability, are remembered, default 1,000
 * @param lead how long before the end or the start of a window the refresh is submitted, default 15 min
 * @param following how often a live group is compared with the catalogue and with what storage has live, default 1 min
 * @param horizon how far ahead windows are looked at, default 7 days
 */
@Validated
@ConfigurationProperties("imagery.schedules")
public record ScheduleSettings(
        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("1m")
        Duration punctuality,

        @Min(100) @Max(1_000_000) @DefaultValue("1000") int runsKept,

        @NotNull @DurationMin(seconds = 0) @DurationMax(days = 1) @DefaultValue("15m")
        Duration lead,

        @NotNull @DurationMin(millis = 10) @DurationMax(hours = 1) @DefaultValue("1m")
        Duration following,

        @NotNull @DurationMin(days = 2) @DurationMax(days = 366) @DefaultValue("7d")
        Duration horizon) {}
