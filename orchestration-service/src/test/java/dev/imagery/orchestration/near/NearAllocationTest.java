package dev.imagery.orchestration.near;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.index.CompiledRelease;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NearAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int VISITS = 10_000;
    private static final List<String> RESOLUTIONS = List.of("low", "medium", "high", "ultra");

    @Test
    void aVisitThatAsksForFourResolutionsIsAnsweredWithinTwoKilobytes() {
        List<Rule> rules = IntStream.range(0, 1_000)
                .boxed()
                .flatMap(NearAllocationTest::rules)
                .toList();
        var release = new NearRelease(
                CompiledRelease.<Member>none()
                        .moveTo(
                                1,
                                List.of(new Member("walls", 1, 0, "")),
                                member -> RuleSetIndex.compile(new RuleSet("walls", 1, 0, rules))),
                new AdaptiveValues(JsonMapper.shared()),
                new Exposures(new SimpleMeterRegistry()),
                10);
        List<Map<String, String>> ladder = RESOLUTIONS.stream()
                .map(resolution -> Map.of("country", "C7", "language", "en", "resolution", resolution))
                .toList();
        Evaluation first = release.answer(ladder, Instant.EPOCH);
        assertThat(first.answers())
                .allSatisfy(chosen -> assertThat(chosen.adaptiveFields()).hasSize(1));

        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < VISITS; i++) {
            release.answer(ladder, Instant.EPOCH);
        }

        assertThat((THREADS.getCurrentThreadAllocatedBytes() - before) / VISITS).isBetween(1L, 2_048L);
    }

    private static Stream<Rule> rules(int country) {
        return RESOLUTIONS.stream().map(resolution -> {
            Map<String, Condition> conditions =
                    Map.of("country", new Equals("C" + country), "resolution", new Equals(resolution));
            String id = country + "/" + resolution;
            return new Rule(id, conditions, 0, Map.of("backgroundImage", new AdaptiveValue.Text(id)));
        });
    }
}
