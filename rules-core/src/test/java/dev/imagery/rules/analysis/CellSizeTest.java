package dev.imagery.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.RuleFixtures;
import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.model.Declarations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellSizeTest {

    @Test
    void everyCellHasTheShareThatIsDealtToItNowAndItsTesters() {
        var tone = new Experiment(
                "visitor",
                "tone",
                List.of(Map.of("bold", 9_000), Map.of("bold", 2_501, "calm", 0)),
                Map.of("me", "calm", "you", "calm"));
        var declarations = new Declarations(Map.of(), Map.of(), List.of(), Map.of("tone", tone));

        assertThat(CellSize.of(RuleFixtures.set("copy", declarations)))
                .containsExactly(
                        new CellSize("tone", "bold", new BigDecimal("25.01"), 0),
                        new CellSize("tone", "calm", new BigDecimal("0.00"), 2));
    }
}
