package dev.imagery.generation.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What artwork may be.
 *
 * @param maxBytes the largest file, default 20 MB
 * @param maxPixels width times height, default 50 million: a small file may claim to be a picture that fills the memory
 * @param minWidth the least width, default 16 pixels
 * @param minHeight the least height, default 16 pixels
 * @param maxProportion how many times the longer side may be as long as the shorter, from 1 to 4, default 4: a longer one would
 *     outgrow what ImageMagick draws when the shorter fills a tile
 */
@Validated
@ConfigurationProperties("imagery.artwork")
record ArtworkLimits(
        @NotNull @DefaultValue("20MB") DataSize maxBytes,
        @Min(1) @DefaultValue("50000000") long maxPixels,
        @Min(1) @DefaultValue("16") int minWidth,
        @Min(1) @DefaultValue("16") int minHeight,
        @Min(1) @Max(4) @DefaultValue("4") int maxProportion) {}
