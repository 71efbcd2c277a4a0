package dev.imagery.customization.ruletest;

import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.expectation.Expectation;
import dev.imagery.rules.expectation.Expectations;
import dev.imagery.rules.expectation.Unmet;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.model.AdaptiveValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of running tests, as it is told over HTTP. */
record TestRun(
        @Schema(
                description = "The release that they were run against, or in which the version was looked at",
                example = "7")
        long release,

        @Schema(description = "How many tests", example = "12")
        int tests,

        @Schema(description = "All that the release does not meet, in the order of the tests")
        List<UnmetExpectation> unmet) {

    TestRun {
        unmet = List.copyOf(unmet);
    }

    static TestRun of(ReleaseIndex release, List<Expectation> tests, Instant now) {
        return new TestRun(
                release.number(),
                tests.size(),
                Expectations.unmet(release, tests, now).stream()
                        .map(UnmetExpectation::of)
                        .toList());
    }

    /** One thing that a test expects and the release does not answer. */
    @Schema(name = "UnmetExpectation")
    record UnmetExpectation(
            @Schema(description = "Into the tests that were sent", example = "/tests/3/expect/headline")
            String pointer,

            @Schema(description = "The test's name", example = "Japan sees its own")
            String test,

            @Schema(example = "headline") String field,

            @Schema(
                    implementation = Object.class,
                    description =
                            "The value, or below /rules the id of the rule; absent where the field was to get nothing")
            @Nullable Object expected,

            @Schema(description = "What the field gets; absent where no rule gives it a value") @Nullable Found found) {

        static UnmetExpectation of(Unmet unmet) {
            Optional<? extends Object> expected = switch (unmet) {
                case Unmet.OtherValue value -> value.expected();
                case Unmet.OtherRule rule -> Optional.of(rule.expected());
            };
            return new UnmetExpectation(
                    unmet.pointer(),
                    unmet.name(),
                    unmet.field(),
                    expected.orElse(null),
                    unmet.found().map(Found::of).orElse(null));
        }
    }

    /** A value, and where it comes from. */
    @Schema(name = "FoundValue")
    record Found(
            @Schema(implementation = Object.class) AdaptiveValue value,
            @Schema(example = "copy") String ruleSet,
            @Schema(example = "4") long version,
            @Schema(example = "world") String rule) {

        static Found of(Selection selection) {
            return new Found(selection.value(), selection.ruleSet(), selection.version(), selection.rule());
        }
    }
}
