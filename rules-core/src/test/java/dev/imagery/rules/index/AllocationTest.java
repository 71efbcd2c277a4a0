package dev.imagery.rules.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int EVALUATIONS = 10_000;

    @Test
    void fourValuesAndANumberAreAnsweredWithinAKilobyte() {
        List<Rule> rules =
                IntStream.range(0, 1_000).mapToObj(AllocationTest::rule).toList();
        ReleaseIndex index = ReleaseIndex.of(1, List.of(RuleSetIndex.compile(new RuleSet("s", 1, 0, rules))));
        var context = new Context(
                Map.of("country", "C7", "language", "en", "platform", "browser", "resolution", "high", "age", "7.5"));
        assertThat(index.evaluate(context, Instant.EPOCH).selections()).hasSize(1);

        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < EVALUATIONS; i++) {
            index.evaluate(context, Instant.EPOCH);
        }

        assertThat((THREADS.getCurrentThreadAllocatedBytes() - before) / EVALUATIONS)
                .isBetween(1L, 1_024L);
    }

    private static Rule rule(int i) {
        Map<String, Condition> conditions = Map.of(
                "country", new Equals("C" + i),
                "language", new Equals("en"),
                "platform", new Equals("browser"),
                "resolution", new Equals("high"),
                "age", new NumericRange(new Bound(BigDecimal.ONE, true), null));
        return new Rule("r" + i, conditions, 0, Map.of("backgroundImage", new AdaptiveValue.Text("v" + i)));
    }
}
