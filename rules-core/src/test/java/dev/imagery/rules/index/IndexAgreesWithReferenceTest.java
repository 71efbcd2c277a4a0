package dev.imagery.rules.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.ReleaseArbitraries;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.ReferenceEvaluator;
import dev.imagery.rules.model.RuleSet;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

class IndexAgreesWithReferenceTest {

    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

    /** Forty thousand comparisons. */
    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void theIndexAnswersEveryContextAsTheReferenceDoes(
            @ForAll("releases") List<RuleSet> sets,
            @ForAll("contexts") List<Context> contexts,
            @ForAll("alternatives") int alternatives) {
        assertTheyAgree(sets, contexts, alternatives);
    }

    /** Three million comparisons. */
    @Property(tries = 15_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void theIndexOfManyReleasesAnswersEveryContextAsTheReferenceDoes(
            @ForAll("releases") List<RuleSet> sets,
            @ForAll("contexts") List<Context> contexts,
            @ForAll("alternatives") int alternatives) {
        assertTheyAgree(sets, contexts, alternatives);
    }

    private static void assertTheyAgree(List<RuleSet> sets, List<Context> contexts, int alternatives) {
        ReleaseIndex index = ReleaseIndex.of(
                7,
                sets.stream()
                        .map(set -> new Compiler(set, alternatives).compile())
                        .toList());

        for (int i = 0; i < contexts.size(); i++) {
            Context context = contexts.get(i);
            if (i % 2 == 0) {
                assertThat(index.evaluate(context)).isEqualTo(ReferenceEvaluator.evaluate(7, sets, context));
            } else {
                assertThat(index.evaluate(context, NOW))
                        .isEqualTo(ReferenceEvaluator.evaluate(7, sets, context.at(NOW)));
            }
        }
    }

    /** From "found by nothing, always asked" to "found by every condition". */
    @Provide
    Arbitrary<Integer> alternatives() {
        return Arbitraries.of(1, 2, 4, Compiler.USUAL_ALTERNATIVES);
    }

    @Provide
    Arbitrary<List<Context>> contexts() {
        return ReleaseArbitraries.contexts().list().ofSize(200);
    }

    @Provide
    Arbitrary<List<RuleSet>> releases() {
        return ReleaseArbitraries.releases(0, 4, 25, ReleaseArbitraries.ATTRIBUTES);
    }
}
