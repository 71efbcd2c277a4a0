package dev.imagery.rules.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FallbackTest {

    private static final Nearest RESOLUTION = new Nearest("resolution", List.of("low", "medium", "high", "ultra"));
    private static final Parents COUNTRY =
            new Parents("country", Map.of("MX", "LATAM", "AR", "LATAM", "LATAM", "world"));

    @Test
    void theNearestBelowComeFirstAndThenTheNearestAbove() {
        assertThat(RESOLUTION.after("high")).containsExactly("medium", "low", "ultra");
        assertThat(RESOLUTION.after("low")).containsExactly("medium", "high", "ultra");
        assertThat(RESOLUTION.after("8k")).isEmpty();
        assertThat(RESOLUTION.longest()).isEqualTo(4);
    }

    @Test
    void parentsAreClimbedToTheTop() {
        assertThat(COUNTRY.after("MX")).containsExactly("LATAM", "world");
        assertThat(COUNTRY.after("world")).isEmpty();
        assertThat(COUNTRY.longest()).isEqualTo(3);
    }

    @Test
    void nobodyIsAboveThemselves() {
        assertThat(Parents.cycle(Map.of("a", "b", "b", "c", "c", "a"), "b")).containsExactly("b", "c", "a", "b");
        assertThat(Parents.cycle(Map.of("a", "b", "b", "c", "c", "b"), "a")).isEmpty();
        assertThatThrownBy(() -> new Parents("x", Map.of("a", "a"))).hasMessageContaining("a → a");
    }

    @Test
    void anOrderHasEachValueOnce() {
        assertThatThrownBy(() -> new Nearest("x", List.of("a", "a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
