package dev.imagery.local.catalog.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.local.catalog.DemoCatalog;
import dev.imagery.local.catalog.Work;
import dev.imagery.local.catalog.poster.style.PosterStyles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostersTest {

    private final List<Work> works = DemoCatalog.load().works();

    @Test
    void everyWorkHasADesignThatExists() {
        assertThat(works)
                .allSatisfy(work ->
                        assertThat(new Posters(work).fileName("en")).matches(work.id() + "-en-[0-9a-f]{12}\\.jpg"));
    }

    @Test
    void allStylesAreUsedAndNoneDominates() {
        var uses = works.stream()
                .collect(Collectors.groupingBy(work -> work.poster().style(), Collectors.counting()));

        assertThat(uses.keySet()).containsExactlyInAnyOrderElementsOf(PosterStyles.names());
        assertThat(uses.values()).allMatch(count -> count <= works.size() / 8);
    }

    @Test
    void noTwoPostersAreDesignedAlike() {
        assertThat(works).extracting(Work::poster).doesNotHaveDuplicates();
    }

    @Test
    void theOperationOfAWorkIsAlwaysTheSame() {
        assertThat(works).allSatisfy(work -> assertThat(arguments(work)).isEqualTo(arguments(work)));
    }

    @Test
    void anotherNameIsAnotherFileAndOtherLanguagesKeepTheirs() {
        var renamed = works.getFirst().withName("en", "The Whale");

        assertThat(new Posters(renamed).fileName("en")).isNotEqualTo(new Posters(works.getFirst()).fileName("en"));
        assertThat(new Posters(renamed).fileName("fr")).isEqualTo(new Posters(works.getFirst()).fileName("fr"));
    }

    @Test
    void aLanguageWithoutANameIsRefused() {
        assertThatThrownBy(() -> new Posters(works.getFirst()).fileName("fi"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no name in fi");
    }

    @Test
    void whatIsNotALanguageTagIsRefused() {
        var work = works.getFirst().withName("../en", "The Whale");

        assertThatThrownBy(() -> new Posters(work).fileName("../en"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a language tag");
    }

    private static List<String> arguments(Work work) {
        return new Posters(work).operation(Map.of("en", Path.of("/tmp/x.jpg"))).getCmdArgs();
    }
}
