package dev.imagery.generation.render;

import dev.imagery.imagemagick.PixelLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How far the pixels of one ImageMagick run may reach. What passes the memory is kept in mapped files, then on disk, and the run
 * fails then.
 *
 * @param map pixels in mapped files, default 2 GB
 * @param disk pixels on disk, default 1 GB
 * @param area pixels of one picture above which it is never kept in memory, default 128 million
 * @param width of any picture in pixels, default 16,000
 * @param height of any picture in pixels, default 16,000
 */
public record PixelSettings(
        @DefaultValue("2GB") @NotNull DataSize map,
        @DefaultValue("1GB") @NotNull DataSize disk,
        @DefaultValue("128000000") @Min(1) long area,
        @DefaultValue("16000") @Min(1) @Max(64_000) int width,
        @DefaultValue("16000") @Min(1) @Max(64_000) int height) {

    PixelLimits limits() {
        return new PixelLimits(map.toMegabytes(), disk.toMegabytes(), area, width, height);
    }
}
