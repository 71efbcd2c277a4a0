package dev.imagery.generation.objectstore;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The copies of artwork and of fonts on this machine's disk.
 *
 * @param directory where they are; default {@code imagery/copies} in the system's directory for temporary files
 * @param size how much may be kept, default 2 GB; exceeded for as long as renders need more
 * @param inUse for how long a copy is left alone after it was asked for, default 15 minutes: longer than any render
 */
@Validated
@ConfigurationProperties("imagery.render.copies")
public record LocalCopiesSettings(
        @Nullable Path directory,
        @NotNull @DefaultValue("2GB") DataSize size,
        @NotNull @DefaultValue("15m") Duration inUse) {

    public Path directoryOrDefault() {
        return directory == null ? Path.of(System.getProperty("java.io.tmpdir"), "imagery", "copies") : directory;
    }
}
