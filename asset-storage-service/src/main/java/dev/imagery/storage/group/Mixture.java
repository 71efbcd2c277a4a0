package dev.imagery.storage.group;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a version was mixed of. */
public record Mixture(
        @Schema(description = "The version that was live, of which the rest is")
        int base,

        @Schema(description = "The version that the part is of")
        int from,

        Part part) {}
