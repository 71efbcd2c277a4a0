package dev.imagery.rules.explanation;

import static dev.imagery.rules.RuleFixtures.text;
import static dev.imagery.rules.RuleFixtures.wall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.ReleaseArbitraries;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.ReferenceEvaluator;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

    private static final Selection HELLO = selection("headline", "Hello", 1, "us");

    @Provide
    Arbitrary<List<RuleSet>> releases() {
        return ReleaseArbitraries.releases(0, 3, 12, List.of("country", "language"));
    }

    @Provide
    Arbitrary<Context> contexts() {
        return ReleaseArbitraries.contexts();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void theChangesTurnOneAnswerIntoTheOther(
            @ForAll("releases") List<RuleSet> sets,
            @ForAll("releases") List<RuleSet> others,
            @ForAll("contexts") Context context) {
        Evaluation before = ReferenceEvaluator.evaluate(1, sets, context);
        Evaluation after = ReferenceEvaluator.evaluate(1, others, context);

        Map<String, AdaptiveValue> values = values(before);
        for (FieldChange change : FieldChange.between(before, after)) {
            switch (change) {
                case FieldChange.Added(Selection added) ->
                    assertThat(values.put(added.field(), added.value())).isNull();
                case FieldChange.Removed(Selection removed) ->
                    assertThat(values.remove(removed.field())).isEqualTo(removed.value());
                case FieldChange.Changed(Selection old, Selection now) ->
                    assertThat(values.put(now.field(), now.value()))
                            .isEqualTo(old.value())
                            .isNotEqualTo(now.value());
                case FieldChange.Moved(Selection old, Selection now) ->
                    assertThat(values.get(now.field())).isEqualTo(old.value()).isEqualTo(now.value());
            }
        }
        assertThat(values).isEqualTo(values(after));
        assertThat(FieldChange.between(after, after)).isEmpty();
    }

    @Test
    void changesStandByField() {
        Selection colour = selection("colour", "red", 1, "us");
        Selection image = selection("image", "a.jpg", 1, "us");

        assertThat(between(List.of(HELLO, image), List.of(colour, HELLO)))
                .containsExactly(new FieldChange.Added(colour), new FieldChange.Removed(image));
    }

    @Test
    void theSameValueOfAnotherRuleIsAMove() {
        Selection other = selection("headline", "Hello", 1, "world");

        assertThat(between(List.of(HELLO), List.of(other))).containsExactly(new FieldChange.Moved(HELLO, other));
    }

    @Test
    void theSameValueOfTheSameRuleInAnotherVersionIsNoChange() {
        assertThat(between(List.of(HELLO), List.of(selection("headline", "Hello", 2, "us"))))
                .isEmpty();
    }

    @Test
    void anotherValueOfTheSameRuleIsAChange() {
        Selection other = selection("headline", "Hi", 2, "us");

        assertThat(between(List.of(HELLO), List.of(other))).containsExactly(new FieldChange.Changed(HELLO, other));
    }

    private static List<FieldChange> between(List<Selection> before, List<Selection> after) {
        return FieldChange.between(new Evaluation(1, before), new Evaluation(1, after));
    }

    private static Map<String, AdaptiveValue> values(Evaluation evaluation) {
        return evaluation.selections().stream()
                .collect(Collectors.toMap(Selection::field, Selection::value, (one, other) -> one, TreeMap::new));
    }

    @Test
    void thePictureOfALaterVersionOfItsGroupIsTheSame() {
        Selection before = new Selection("wall", wall(3), "walls", 7, "us");
        Selection after = new Selection("wall", wall(4), "walls", 8, "us");

        assertThat(FieldChange.between(new Evaluation(1, List.of(before)), new Evaluation(2, List.of(after))))
                .isEmpty();
    }

    private static Selection selection(String field, String value, long version, String rule) {
        return new Selection(field, text(value), "copy", version, rule);
    }
}
