package dev.imagery.customization.evaluation;

import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.model.AdaptiveValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An evaluation as it is told over HTTP.
 *
 * @param release the release that it comes from; 0 before the first
 * @param winners where each field's value comes from
 */
record EvaluationAnswer(
        long release,

        @Schema(type = "object", additionalPropertiesSchema = Object.class)
        Map<String, AdaptiveValue> adaptiveFields,

        Map<String, Winner> winners) {

    static EvaluationAnswer of(Evaluation evaluation) {
        var fields = new LinkedHashMap<String, AdaptiveValue>();
        var winners = new LinkedHashMap<String, Winner>();
        for (Selection selection : evaluation.selections()) {
            fields.put(selection.field(), selection.value());
            winners.put(selection.field(), new Winner(selection.ruleSet(), selection.version(), selection.rule()));
        }
        return new EvaluationAnswer(
                evaluation.release(), Collections.unmodifiableMap(fields), Collections.unmodifiableMap(winners));
    }

    record Winner(String ruleSet, long version, String rule) {}
}
