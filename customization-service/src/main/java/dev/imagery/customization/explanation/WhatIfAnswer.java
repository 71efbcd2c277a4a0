package dev.imagery.customization.explanation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.imagery.customization.evaluation.AdaptiveFields;
import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.explanation.FieldChange;
import dev.imagery.rules.model.AdaptiveValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft would come to, as it is told over HTTP. */
record WhatIfAnswer(
        @Schema(description = "The release in which the draft is looked at; 0 before the first", example = "7")
        long release,

        @Schema(description = "How many of the contexts would get something else, or from another rule")
        int changed,

        @Schema(description = "In the order of the contexts")
        List<Answer> answers) {

    WhatIfAnswer {
        answers = List.copyOf(answers);
    }

    static WhatIfAnswer of(long release, List<Answer> answers) {
        int changed = (int)
                answers.stream().filter(answer -> !answer.changes().isEmpty()).count();
        return new WhatIfAnswer(release, changed, answers);
    }

    /** What one context would get. */
    @Schema(name = "WhatIfContext")
    record Answer(
            @JsonUnwrapped AdaptiveFields fields,

            @Schema(description = "By field, what differs from the release")
            List<Change> changes) {

        Answer {
            changes = List.copyOf(changes);
        }

        static Answer of(Evaluation before, Evaluation after) {
            return new Answer(
                    AdaptiveFields.of(after),
                    FieldChange.between(before, after).stream().map(Change::of).toList());
        }
    }

    /** What becomes of a field. */
    @Schema(name = "FieldChange")
    record Change(
            String field,

            @Schema(
                    description = "changed: another value; moved: the same value, of another rule",
                    allowableValues = {"added", "removed", "changed", "moved"})
            String kind,

            @Nullable Chosen before,
            @Nullable Chosen after) {

        static Change of(FieldChange change) {
            return switch (change) {
                case FieldChange.Added(Selection after) -> new Change(change.field(), "added", null, Chosen.of(after));
                case FieldChange.Removed(Selection before) ->
                    new Change(change.field(), "removed", Chosen.of(before), null);
                case FieldChange.Changed(Selection before, Selection after) ->
                    new Change(change.field(), "changed", Chosen.of(before), Chosen.of(after));
                case FieldChange.Moved(Selection before, Selection after) ->
                    new Change(change.field(), "moved", Chosen.of(before), Chosen.of(after));
            };
        }
    }

    /** A value, and where it comes from. */
    @Schema(name = "ChosenValue")
    record Chosen(
            @Schema(implementation = Object.class) AdaptiveValue value,
            String ruleSet,

            @Schema(description = "0 of the draft") long version,

            String rule) {

        static Chosen of(Selection selection) {
            return new Chosen(selection.value(), selection.ruleSet(), selection.version(), selection.rule());
        }
    }
}
