package dev.imagery.generation.render;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How a worker renders.
 *
 * @param slots compositions drawn at the same time; 0 means as many as there are cores
 * @param timeLimit wall-clock time of one ImageMagick run before it is killed
 * @param memory pixels kept in memory by one run, before it maps files
 * @param tileCache prepared tiles on local disk
 */
@Validated
@ConfigurationProperties("imagery.render")
public record RenderSettings(
        @DefaultValue("0") @Min(0) int slots,
        @DefaultValue("60s") @NotNull Duration timeLimit,
        @DefaultValue("1GB") @NotNull DataSize memory,
        @DefaultValue @Valid TileCacheSettings tileCache) {

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

        Path effectiveDirectory() {
            return directory == null ? Path.of(System.getProperty("java.io.tmpdir"), "imagery", "tiles") : directory;
        }
    }

    /** The slots, at least one. */
    public int effectiveSlots() {
        return slots > 0 ? slots : Runtime.getRuntime().availableProcessors();
    }
}
