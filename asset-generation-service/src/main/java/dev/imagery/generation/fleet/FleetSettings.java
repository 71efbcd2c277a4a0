package dev.imagery.generation.fleet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How workers show themselves, and how many of them are asked for.
 *
 * @param signInterval how often a worker gives a sign of life, and looks whether it is paused, default 2 s
 * @param lostAfter how long after its last sign a worker counts as lost, default 10 s
 * @param forgottenAfter how long after its last sign a worker is listed no more, default 10 minutes
 * @param checkInterval how often a worker checks whether it can do its work, default 5 s
 * @param checkTimeout how long a check may take before it counts as failed, default 10 s
 * @param minFreeDisk below which a worker takes no tasks, in each of its directories for tiles, artwork and temporary files,
 *     default 256 MB
 * @param within the time within which all work that waits is to be done, where a request for the demand says nothing else, default
 *     10 minutes
 * @param usualSlots of one worker, for as long as there is none to ask, default 2
 */
@Validated
@ConfigurationProperties("imagery.fleet")
public record FleetSettings(
        @NotNull @DurationMin(millis = 10) @DefaultValue("2s")
        Duration signInterval,

        @NotNull @DurationMin(millis = 100) @DefaultValue("10s")
        Duration lostAfter,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("10m")
        Duration forgottenAfter,

        @NotNull @DurationMin(millis = 10) @DefaultValue("5s")
        Duration checkInterval,

        @NotNull @DurationMin(millis = 100) @DefaultValue("10s")
        Duration checkTimeout,

        @NotNull @DefaultValue("256MB") DataSize minFreeDisk,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("10m")
        Duration within,

        @Min(1) @Max(1_000) @DefaultValue("2") int usualSlots) {}
