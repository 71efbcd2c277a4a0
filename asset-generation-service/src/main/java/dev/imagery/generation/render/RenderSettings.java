package dev.imagery.generation.render;

import dev.imagery.rendering.encoding.Effort;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How a worker renders.
 *
 * @param slots compositions drawn at the same time; 0 means as many as there are cores
 * @param timeLimit wall-clock time of one ImageMagick run before it is killed
 * @param memory pixels kept in memory by one run, before it maps files
 * @param pixels how far they may reach beyond the memory
 * @param tileCache prepared tiles on local disk
 * @param effort that encoders make
 */
@Validated
@ConfigurationProperties("imagery.render")
public record RenderSettings(
        @DefaultValue("0") @Min(0) int slots,
        @DefaultValue("60s") @NotNull Duration timeLimit,
        @DefaultValue("1GB") @NotNull DataSize memory,
        @NestedConfigurationProperty @DefaultValue @Valid PixelSettings pixels,
        @DefaultValue @Valid TileCacheSettings tileCache,
        @DefaultValue @Valid EffortSettings effort) {

    /**
     * The local cache of prepared tiles.
     *
     * @param directory made where it does not exist; may be shared by workers of one machine. Where absent, below the
     *     machine's temporary directory
     * @param size above which the tiles not used for longest are dropped
     */
    public record TileCacheSettings(
            @Nullable Path directory,
            @DefaultValue("2GB") @NotNull DataSize size) {

        public Path effectiveDirectory() {
            return directory == null ? Path.of(System.getProperty("java.io.tmpdir"), "imagery", "tiles") : directory;
        }
    }

    /**
     * More work of an encoder is fewer bytes at the same quality; docs/performance.md tells what each step costs and gains. To be the
     * same for all workers.
     *
     * @param avifSpeed libaom's scale, 0 (most work) to 9
     * @param webpMethod libwebp's scale, 0 to 6 (most work)
     */
    public record EffortSettings(
            @DefaultValue("5") @Min(0) @Max(9) int avifSpeed,
            @DefaultValue("4") @Min(0) @Max(6) int webpMethod) {

        Effort effort() {
            return new Effort(avifSpeed, webpMethod);
        }
    }

    /** The slots, at least one. */
    public int effectiveSlots() {
        return slots > 0 ? slots : Runtime.getRuntime().availableProcessors();
    }
}
