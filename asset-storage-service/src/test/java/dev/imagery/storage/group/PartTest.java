package dev.imagery.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {

    @Test
    void withoutAnythingItIsTheWhole() {
        assertThat(new Part(List.of(), List.of(), List.of(), List.of()).meansEverything())
                .isTrue();
        assertThat(new Part(List.of(), List.of(), List.of("tv"), List.of()).meansEverything())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"JP,KR | | JP, KR", "JP | tv | JP on tv", "'' | tv,mobile | tv, mobile"})
    void itIsCalledByWhatItNames(String countries, String platforms, String name) {
        assertThat(new Part(list(countries), List.of(), list(platforms), List.of()))
                .hasToString(name);
    }

    private static List<String> list(String words) {
        return words == null || words.isEmpty() ? List.of() : List.of(words.split(","));
    }
}
