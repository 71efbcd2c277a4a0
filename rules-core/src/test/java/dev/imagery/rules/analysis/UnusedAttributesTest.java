package dev.imagery.rules.analysis;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.model.Attribute;
import dev.imagery.rules.model.AttributeType;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Hierarchy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnusedAttributesTest {

    @Test
    void whatASetSaysSomethingOfAndNoRuleAsksForIsUnused() {
        var declarations = new Declarations(
                Map.of(
                        "age", new Attribute.Typed(AttributeType.NUMBER),
                        "resolution", new Attribute.Listed(Set.of("low", "high")),
                        "platform", new Attribute.Typed(AttributeType.STRING)),
                Map.of("country", new Hierarchy(Map.of("LATAM", Set.of("MX")))),
                List.of(new LocaleParents("language")));

        assertThat(UnusedAttributes.of(set("copy", declarations, rule("tv", 0, "platform=tv", "resolution=low"))))
                .containsExactly("age", "country", "language");
    }

    @Test
    void whatAnExperimentDealsAndDealsByIsUsed() {
        var experiment = new Experiment("visitor", "s", List.of(Map.of("bold", 10)), Map.of());
        var declarations = new Declarations(
                Map.of(
                        "tone", new Attribute.Typed(AttributeType.STRING),
                        "visitor", new Attribute.Typed(AttributeType.STRING)),
                Map.of(),
                List.of(),
                Map.of("tone", experiment));

        assertThat(UnusedAttributes.of(set("copy", declarations, rule("all", 0))))
                .isEmpty();
    }

    @Test
    void ofASetThatSaysNothingNoneIs() {
        assertThat(UnusedAttributes.of(set("copy", 0, rule("tv", 0, "platform=tv"))))
                .isEmpty();
    }
}
