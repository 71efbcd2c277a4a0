package dev.imagery.customization.snapshot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the release that was served last is kept.
 *
 * @param directory of this instance alone, made where it is missing; absent by default, and then nothing is kept
 */
@ConfigurationProperties("imagery.releases.snapshot")
record SnapshotSettings(@Nullable Path directory) {}
