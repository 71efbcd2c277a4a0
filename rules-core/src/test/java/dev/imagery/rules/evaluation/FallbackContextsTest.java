package dev.imagery.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FallbackContextsTest {

    private static final List<Fallback> FALLBACKS =
            List.of(new Nearest("resolution", List.of("low", "high")), new Parents("country", Map.of("MX", "LATAM")));

    @Test
    void theFirstFallbackIsGivenUpFirst() {
        var context = new Context(Map.of("country", "MX", "resolution", "high"));

        assertThat(FallbackContexts.of(context, FALLBACKS))
                .extracting(asked -> asked.attributes().get("country") + " "
                        + asked.attributes().get("resolution"))
                .containsExactly("MX high", "MX low", "LATAM high", "LATAM low");
    }

    @Test
    void anAttributeThatTheContextLacksIsNotMadeUp() {
        var context = new Context(Map.of("country", "MX"));

        assertThat(FallbackContexts.of(context, FALLBACKS))
                .containsExactly(context, new Context(Map.of("country", "LATAM")));
    }
}
