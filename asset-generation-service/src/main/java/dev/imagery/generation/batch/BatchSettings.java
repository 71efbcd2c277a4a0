package dev.imagery.generation.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Batches.
 *
 * @param maxAssets the most assets that one batch may make, default 100,000, which storage takes at most
 * @param maxPlacements the most titles of a recipe times its markets, default 250,000: so many places of artwork are in memory
 *     while a batch is planned
 * @param tending how often it is looked for batches and work that nobody goes on with, as whoever should have died; default 1 s
 * @param publicationPolling how often storage is asked whether a publication was acknowledged, default 250 ms
 */
@Validated
@ConfigurationProperties("imagery.batch")
public record BatchSettings(
        @Min(1) @Max(100_000) @DefaultValue("100000") int maxAssets,
        @Min(1) @DefaultValue("250000") int maxPlacements,
        @NotNull @DefaultValue("1s") Duration tending,
        @NotNull @DefaultValue("250ms") Duration publicationPolling) {}
