package dev.imagery.rules.explanation;

import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of one field between two answers to the same context. */
public sealed interface FieldChange {

    /** The field's name. */
    String field();

    /** The field had no value before. */
    record Added(Selection after) implements FieldChange {

        @Override
        public String field() {
            return after.field();
        }
    }

    /** The field has no value any more. */
    record Removed(Selection before) implements FieldChange {

        @Override
        public String field() {
            return before.field();
        }
    }

    /** The field has another value. */
    record Changed(Selection before, Selection after) implements FieldChange {

        @Override
        public String field() {
            return after.field();
        }
    }

    /** The field has the same value, from another rule. */
    record Moved(Selection before, Selection after) implements FieldChange {

        @Override
        public String field() {
            return after.field();
        }
    }

    /**
     * All that differs, by field. The same value from the same rule of another version of the set is no difference, and of a picture it is
     * none which version of its group gives it.
     */
    static List<FieldChange> between(Evaluation before, Evaluation after) {
        Map<String, Selection> old = byField(before);
        var changes = new TreeMap<String, FieldChange>();
        for (Selection selection : after.selections()) {
            FieldChange change = of(old.remove(selection.field()), selection);
            if (change != null) {
                changes.put(change.field(), change);
            }
        }
        for (Selection gone : old.values()) {
            changes.put(gone.field(), new Removed(gone));
        }
        return new ArrayList<>(changes.values());
    }

    private static @Nullable FieldChange of(@Nullable Selection before, Selection after) {
        if (before == null) {
            return new Added(after);
        }
        if (!before.value().asSeen().equals(after.value().asSeen())) {
            return new Changed(before, after);
        }
        boolean same = before.ruleSet().equals(after.ruleSet()) && before.rule().equals(after.rule());
        return same ? null : new Moved(before, after);
    }

    private static Map<String, Selection> byField(Evaluation evaluation) {
        return evaluation.selections().stream()
                .collect(Collectors.toMap(Selection::field, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
