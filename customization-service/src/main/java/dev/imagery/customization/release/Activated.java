package dev.imagery.customization.release;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The release that made a version the active one. */
public record Activated(
        @Schema(example = "7") long release,

        @Schema(description = "What it was held against; absent of a set with an owner") @Nullable Checks checks) {}
