package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

    private final RecentlyUsed<String, Integer> lengths = new RecentlyUsed<>(2);
    private final List<String> found = new ArrayList<>();

    @Test
    void aValueIsFoundOnceWhileItIsUsed() {
        get("one");
        get("three");
        get("one");
        get("seventeen");
        get("one");

        assertThat(found).containsExactly("one", "three", "seventeen");
    }

    @Test
    void whatWasNotUsedForLongestIsDropped() {
        get("one");
        get("three");
        get("seventeen");

        assertThat(get("one")).contains(3);
        assertThat(found).containsExactly("one", "three", "seventeen", "one");
    }

    @Test
    void whatIsNotFoundIsLookedForAgain() {
        assertThat(get("")).isEmpty();
        assertThat(get("")).isEmpty();

        assertThat(found).containsExactly("", "");
    }

    private Optional<Integer> get(String key) {
        return lengths.get(key, missing -> {
            found.add(missing);
            return Optional.of(missing.length()).filter(length -> length > 0);
        });
    }
}
