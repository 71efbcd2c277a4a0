package dev.imagery.generation.work;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How work is cut and handed to workers.
 *
 * @param chunkCompositions how many compositions that share artwork one task renders at most, default 4
 * @param chunkTime how long a task is expected to take at most, where it has more than one composition, default 10 s
 * @param window how many chunks may wait in the queue of workers, default 64; two for each slot of theirs, where that is more. All others wait in their batches' lanes, so that a
 *     large batch does not stand in the way of a small one
 * @param deaths how many workers may die on a render before it is quarantined and fails its batches, default 3
 * @param wantedPolling how often a worker asks whether what it draws is still wanted, default 250 ms
 */
@Validated
@ConfigurationProperties("imagery.work")
public record WorkSettings(
        @Min(1) @Max(100) @DefaultValue("4") int chunkCompositions,
        @NotNull @DefaultValue("10s") Duration chunkTime,
        @Min(1) @Max(100_000) @DefaultValue("64") int window,
        @Min(1) @Max(100) @DefaultValue("3") int deaths,
        @NotNull @DefaultValue("250ms") Duration wantedPolling) {}
