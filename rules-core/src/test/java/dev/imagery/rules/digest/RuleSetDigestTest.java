package dev.imagery.rules.digest;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSetDigestTest {

    private static final Rule MEXICO = rule("mx", 0, "country=MX", "language=es|en");
    private static final Rule JAPAN = rule("jp", 0, "country=JP");

    @Test
    void theOrderOfRulesConditionsAndValuesIsNotContent() {
        assertThat(RuleSetDigest.of(0, List.of(MEXICO, JAPAN)))
                .isEqualTo(RuleSetDigest.of(0, List.of(JAPAN, rule("mx", 0, "language=en|es", "country=MX"))));
    }

    @Test
    void theWayANumberIsWrittenIsNotContent() {
        assertThat(digestOf(new AdaptiveValue.Numeric(new BigDecimal("1.50"))))
                .isEqualTo(digestOf(new AdaptiveValue.Numeric(new BigDecimal("15e-1"))));
    }

    @Test
    void precedencePriorityIdConditionsAndPayloadAreContent() {
        assertThat(List.of(
                        RuleSetDigest.of(0, List.of(JAPAN)),
                        RuleSetDigest.of(1, List.of(JAPAN)),
                        RuleSetDigest.of(0, List.of()),
                        RuleSetDigest.of(0, List.of(rule("jp", 1, "country=JP"))),
                        RuleSetDigest.of(0, List.of(rule("jp2", 0, Map.of("headline", text("jp")), "country=JP"))),
                        RuleSetDigest.of(0, List.of(rule("jp", 0, "country=KR"))),
                        RuleSetDigest.of(0, List.of(rule("jp", 0, Map.of("headline", text("KR")), "country=JP")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void valuesOfDifferentTypesAreDifferentContent() {
        assertThat(List.of(
                        digestOf(text("true")),
                        digestOf(new AdaptiveValue.Flag(true)),
                        digestOf(new AdaptiveValue.Flag(false)),
                        digestOf(text("1")),
                        digestOf(new AdaptiveValue.Numeric(BigDecimal.ONE)),
                        digestOf(new AdaptiveValue.Action(List.of())),
                        digestOf(new AdaptiveValue.Action(List.of("1")))))
                .doesNotHaveDuplicates();
    }

    /** Stored digests outlive the code that made them: this one must never change. */
    @Test
    void theDigestOfAKnownSetIsKnown() {
        assertThat(RuleSetDigest.of(0, List.of(MEXICO, JAPAN)))
                .isEqualTo("4770769218c4ae3c4063411205a7cc7de475a92c322f929baed5e86e047f751a");
    }

    private static String digestOf(AdaptiveValue value) {
        return RuleSetDigest.of(0, List.of(rule("r", 0, Map.of("field", value))));
    }
}
