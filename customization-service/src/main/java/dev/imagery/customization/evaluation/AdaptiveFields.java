package dev.imagery.customization.evaluation;

import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.model.AdaptiveValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a context gets.
 *
 * @param winners where each field's value comes from
 */
public record AdaptiveFields(
        @Schema(
                type = "object",
                description = "The values by field: a string, number, boolean, Action, AssetReference or Json",
                additionalPropertiesSchema = AdaptiveValueDocument.class,
                example = "{\"backgroundImage\": \"https://cdn.example.com/wall.jpg\"}")
        Map<String, AdaptiveValue> adaptiveFields,

        @Schema(description = "Of each field, the rule that its value comes from")
        Map<String, Winner> winners) {

    public static AdaptiveFields of(Evaluation evaluation) {
        return of(evaluation.selections());
    }

    static AdaptiveFields of(List<Selection> selections) {
        var fields = new LinkedHashMap<String, AdaptiveValue>();
        var winners = new LinkedHashMap<String, Winner>();
        for (Selection selection : selections) {
            fields.put(selection.field(), selection.value());
            winners.put(selection.field(), new Winner(selection.ruleSet(), selection.version(), selection.rule()));
        }
        return new AdaptiveFields(Collections.unmodifiableMap(fields), Collections.unmodifiableMap(winners));
    }

    /** Where a value comes from. */
    public record Winner(String ruleSet, long version, String rule) {}
}
