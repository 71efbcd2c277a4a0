package dev.imagery.generation.catalog;

import dev.imagery.rendering.artwork.PictureLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What artwork may be: when it is sent, and, but for its least size and its proportion, when a worker reads it.
 *
 * @param maxBytes the largest file, default 20 MB
 * @param maxPixels width times height, default 50 million: a small file may claim to be a picture that fills the memory
 * @param maxSide width and height, default 16,000 pixels; more than {@code imagery.render.pixels} allows cannot be drawn
 * @param maxFrames pictures in a file, default 1: no animations; of several, the first is shown
 * @param minWidth the least width, default 16 pixels
 * @param minHeight the least height, default 16 pixels
 * @param maxProportion how many times the longer side may be as long as the shorter, from 1 to 4, default 4: a longer one would
 *     outgrow what ImageMagick draws when the shorter fills a tile
 */
@Validated
@ConfigurationProperties("imagery.artwork")
public record ArtworkLimits(
        @NotNull @DefaultValue("20MB") DataSize maxBytes,
        @Min(1) @DefaultValue("50000000") long maxPixels,
        @Min(1) @DefaultValue("16000") int maxSide,
        @Min(1) @DefaultValue("1") int maxFrames,
        @Min(1) @DefaultValue("16") int minWidth,
        @Min(1) @DefaultValue("16") int minHeight,
        @Min(1) @Max(4) @DefaultValue("4") int maxProportion) {

    /** What holds for workers, too. */
    public PictureLimits ofPictures() {
        return new PictureLimits(maxBytes.toBytes(), maxPixels, maxSide, maxFrames);
    }
}
