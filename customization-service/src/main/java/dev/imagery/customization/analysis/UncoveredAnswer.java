package dev.imagery.customization.analysis;

import dev.imagery.rules.analysis.Uncovered;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** Contexts in which fields have no value. */
@Schema(name = "Uncovered")
record UncoveredAnswer(
        @Schema(description = "Fields that have none in the same contexts", example = "[\"headline\"]")
        List<String> fields,

        @Schema(
                description =
                        "By attribute, what contexts of a pattern have; anything or nothing for an attribute that is not named. The first 100 patterns",
                example =
                        "[{\"country\": {\"oneOf\": [\"US\"]}, \"language\": {\"otherThan\": [\"en\"], \"absent\": true}}]")
        List<Map<String, ValuesAnswer>> patterns,

        @Schema(description = "How many patterns there are", example = "1")
        int total,

        @Schema(description = "Whether the patterns are all such contexts; otherwise there may be more than were found")
        boolean complete) {

    static UncoveredAnswer of(Uncovered uncovered) {
        return new UncoveredAnswer(
                uncovered.fields(),
                uncovered.patterns().stream().map(ValuesAnswer::of).toList(),
                uncovered.total(),
                uncovered.complete());
    }
}
