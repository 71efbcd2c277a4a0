package dev.imagery.generation.stored;

import dev.imagery.dsl.difference.Difference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two versions of a stored recipe. */
@Schema(name = "RecipeDifference")
record DifferenceAnswer(String name, int from, int to, List<Part> differences) {

    /** One part that differs. */
    @Schema(name = "RecipeDifferencePart")
    record Part(
            @Schema(description = "added, removed or changed", example = "changed")
            String kind,

            @Schema(
                    description =
                            "JSON Pointer into the later version; the last step of what was removed is its place in the earlier one",
                    example = "/tile/radius")
            String pointer,

            @Schema(implementation = Object.class, description = "Absent where it was added", example = "4") @Nullable JsonNode before,

            @Schema(implementation = Object.class, description = "Absent where it was removed", example = "8") @Nullable JsonNode after,

            @Schema(description = "The same for people", example = "/tile/radius changed: 4 → 8")
            String text) {

        static Part of(Difference difference) {
            return switch (difference) {
                case Difference.Added(var pointer, var after) ->
                    new Part("added", pointer, null, after, difference.text());
                case Difference.Removed(var pointer, var before) ->
                    new Part("removed", pointer, before, null, difference.text());
                case Difference.Changed(var pointer, var before, var after) ->
                    new Part("changed", pointer, before, after, difference.text());
            };
        }
    }

    static DifferenceAnswer of(StoredVersion from, StoredVersion to, List<Difference> differences) {
        return new DifferenceAnswer(
                to.name(),
                from.number(),
                to.number(),
                differences.stream().map(Part::of).toList());
    }
}
