package dev.imagery.storage.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a version was mixed of. */
public record Mixture(
        @Schema(description = "The version that was live, of which the rest is; absent where nothing was")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Integer base,

        @Schema(description = "The version that the part is of")
        int from,

        Part part) {}
