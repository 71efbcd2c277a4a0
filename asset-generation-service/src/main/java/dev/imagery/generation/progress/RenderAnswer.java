package dev.imagery.generation.progress;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A render of a batch as it is answered.
 *
 * @param number from 0, in the order of the recipe's expansion
 * @param reused drawn before, or for another batch
 */
@Schema(name = "BatchRender")
record RenderAnswer(
        int number,
        String renderKey,

        @Schema(description = "open, done, or dropped where the batch ended before")
        String state,

        boolean reused,

        @Schema(
                description =
                        "Why storage did not have it: first of the group, context, renderer, artwork, titles, placement, design,"
                                + " overlays, outputs, or lost; absent where it had")
        @Nullable String reason) {}
