package dev.imagery.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    @Test
    void aNameIsAboveItselfItsMembersAndTheirs() {
        var regions = new Hierarchy(Map.of("LATAM", Set.of("MX", "ANDES"), "ANDES", Set.of("PE", "EC")));

        assertThat(regions.within(Set.of("LATAM"))).containsExactlyInAnyOrder("LATAM", "MX", "ANDES", "PE", "EC");
        assertThat(regions.within(Set.of("ANDES"))).containsExactlyInAnyOrder("ANDES", "PE", "EC");
    }

    @Test
    void noNameIsBelowItself() {
        Map<String, Set<String>> cyclic =
                Map.of("a", Set.of("b", "x"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of("a"));

        assertThat(Hierarchy.cycle(cyclic, "a")).contains(List.of("a", "b", "c", "a"));
        assertThat(Hierarchy.cycle(cyclic, "d")).isEmpty();
        assertThatThrownBy(() -> new Hierarchy(cyclic)).hasMessageContaining("a cycle: ");
    }
}
