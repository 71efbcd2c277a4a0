package dev.imagery.dsl.selection;

import static dev.imagery.dsl.selection.Selectors.selection;
import static dev.imagery.dsl.selection.Selectors.selector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.ExampleTitle;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.placement.Pin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SelectingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void ranksByPopularityInTheMarketAndThenById() {
        var catalogue = of(
                ExampleTitle.of(3).popularity(50),
                ExampleTitle.of(1).popularity(50),
                ExampleTitle.of(2).popularity(90).popularityByCountry(Map.of("JP", 0)));

        assertThat(ids(catalogue, "{'select': [{}]}", "US", 9)).containsExactly(2, 1, 3);
        assertThat(ids(catalogue, "{'select': [{}]}", "JP", 9)).containsExactly(1, 3, 2);
    }

    @Test
    void putsTheTitlesOfEarlierSelectorsFirstAndTakesEachOnce() {
        var catalogue = of(
                ExampleTitle.of(1).genres("drama").popularity(10),
                ExampleTitle.of(2).genres("crime").popularity(99),
                ExampleTitle.of(3).genres("drama", "crime").popularity(5));

        assertThat(ids(catalogue, "{'select': [{'genre': ['drama']}, {'genre': ['crime']}]}", "US", 9))
                .containsExactly(1, 3, 2);
    }

    @Test
    void leavesToLaterSelectorsWhatIsBeyondALimit() {
        var catalogue = of(
                ExampleTitle.of(1).genres("drama").popularity(90),
                ExampleTitle.of(2).genres("drama").popularity(80),
                ExampleTitle.of(3).popularity(85));

        assertThat(ids(catalogue, "{'select': [{'genre': ['drama'], 'limit': 1}, {}]}", "US", 9))
                .containsExactly(1, 3, 2);
    }

    @Test
    void meetsEveryConditionOfASelector() {
        var right = ExampleTitle.of(1)
                .kind("film")
                .genres("drama")
                .tags("award-winning")
                .launched(LocalDate.of(2026, 11, 1))
                .year(1995)
                .maturity(6)
                .originalLanguage("pt-BR")
                .popularity(70)
                .broadAudience(true)
                .originCountries("BR");
        var all = """
                {'kind': ['film', 'play'], 'genre': ['drama'], 'tags': ['award-winning', 'new'], 'launchedSince': 'P30D',
                 'years': {'from': 1990, 'to': 1995}, 'maturityAtMost': 6, 'originalLanguage': ['pt'],
                 'popularityAtLeast': 70, 'broadAudience': true, 'localOriginal': true}""";

        assertThat(ids(of(right), "{'select': [" + all + "]}", "BR", 9)).containsExactly(1);
        assertThat(ids(of(right), "{'select': [" + all + "]}", "PT", 9)).isEmpty();
        assertThat(ids(of(right.popularity(69)), "{'select': [" + all + "]}", "BR", 9))
                .isEmpty();
        right.popularity(70);
        assertThat(ids(of(right.year(1996)), "{'select': [" + all + "]}", "BR", 9))
                .isEmpty();
    }

    @Test
    void showsATitleOnlyWhereAndWhenItIsAvailable() {
        var catalogue = of(
                ExampleTitle.of(1)
                        .availability(List.of(new AvailabilityWindow("US", Optional.empty(), Optional.of(NOW)))),
                ExampleTitle.of(2)
                        .availability(List.of(new AvailabilityWindow("US", Optional.of(NOW), Optional.empty()))),
                ExampleTitle.of(3)
                        .availability(List.of(new AvailabilityWindow("JP", Optional.empty(), Optional.empty()))),
                ExampleTitle.of(4)
                        .availability(List.of(new AvailabilityWindow("*", Optional.empty(), Optional.empty()))));

        assertThat(ids(catalogue, "{'select': [{}]}", "US", 9)).containsExactly(2, 4);
        assertThat(ids(catalogue, "{'select': [{}]}", "JP", 9)).containsExactly(3, 4);
    }

    @Test
    void choosesAsManyAsAreWantedOrAsTheLimitAllows() {
        var catalogue = numbered(20);

        assertThat(ids(catalogue, "{'select': [{}]}", "US", 12)).hasSize(12);
        assertThat(ids(catalogue, "{'select': [{}], 'limit': 5}", "US", 12)).hasSize(5);
    }

    @Test
    void takesPinnedTitlesFirstAndNeverExcludedOnes() {
        var catalogue = numbered(5);
        var selection = "{'select': [{}], 'pin': [{'title': 4}, {'title': 99}], 'exclude': [1]}";

        assertThat(ids(catalogue, selection, "US", 3)).containsExactly(4, 2, 3);
        assertThat(in(catalogue, selection, "US", 3).unavailable()).containsExactly(99L);
    }

    @Test
    void shuffledTitlesKeepTheirOrderWhenAnotherComes() {
        var before = ids(numbered(50), "{'select': [{}], 'order': {'shuffled': 7}}", "US", 100);
        var after = ids(numbered(51), "{'select': [{}], 'order': {'shuffled': 7}}", "US", 100);
        var otherSeed = ids(numbered(50), "{'select': [{}], 'order': {'shuffled': 8}}", "US", 100);

        assertThat(after.stream().filter(id -> id != 51)).containsExactlyElementsOf(before);
        assertThat(before).isNotEqualTo(otherSeed).containsExactlyInAnyOrderElementsOf(otherSeed);
    }

    @Test
    void ranksTheNewestFirstWhereOrderedByLaunch() {
        var catalogue = of(
                ExampleTitle.of(1).launched(LocalDate.of(2026, 1, 1)),
                ExampleTitle.of(2).launched(LocalDate.of(2026, 3, 1)),
                ExampleTitle.of(3).launched(LocalDate.of(2026, 3, 1)));

        assertThat(ids(catalogue, "{'select': [{}], 'order': 'launched'}", "US", 9))
                .containsExactly(2, 3, 1);
    }

    @Test
    void stopsAtTheMostOfAQuota() {
        var catalogue = of(
                ExampleTitle.of(1).franchise("a").popularity(9),
                ExampleTitle.of(2).franchise("a").popularity(8),
                ExampleTitle.of(3).franchise("a").popularity(7),
                ExampleTitle.of(4).genres("crime").popularity(6),
                ExampleTitle.of(5).genres("crime").popularity(5),
                ExampleTitle.of(6).popularity(4));

        assertThat(ids(
                        catalogue,
                        "{'select': [{}], 'quotas': [{'atMost': 2, 'per': 'franchise'}, {'atMost': 1, 'of': {'genre': ['crime']}}]}",
                        "US",
                        9))
                .containsExactly(1, 2, 4, 6);
    }

    @Test
    void percentagesAreOfTheTitlesThatThereAreInTheEnd() {
        var titles = IntStream.rangeClosed(1, 40)
                .mapToObj(id -> id <= 20
                        ? ExampleTitle.of(id).genres("crime").popularity(90)
                        : ExampleTitle.of(id).popularity(10))
                .toArray(ExampleTitle[]::new);
        var selected = in(
                of(titles), "{'select': [{}], 'quotas': [{'atMost': '30%', 'of': {'genre': ['crime']}}]}", "US", 100);

        assertThat(selected.titles()).hasSize(28); // 20 others, and 8 of crime: 28.6 %
        assertThat(selected.unmet()).isEmpty();
    }

    @Test
    void replacesTheLowestRankedToMeetTheLeastOfAQuota() {
        var catalogue = of(
                ExampleTitle.of(1).popularity(90),
                ExampleTitle.of(2).popularity(80),
                ExampleTitle.of(3).popularity(70),
                ExampleTitle.of(4).popularity(20).originCountries("JP"),
                ExampleTitle.of(5).popularity(10).originCountries("JP"));
        var selection = "{'select': [{}], 'quotas': [{'atLeast': '50%', 'of': {'localOriginal': true}}]}";

        assertThat(ids(catalogue, selection, "JP", 3)).containsExactly(1, 4, 5);
        assertThat(in(catalogue, selection, "JP", 3).titles().getLast().reason().sentence())
                .isEqualTo("quota 1 (at least 50 %: local original), in place of a title that ranked higher");
    }

    @Test
    void neverReplacesAPinToMeetAQuotaAndReportsWhatItCannotMeet() {
        var catalogue =
                of(ExampleTitle.of(1), ExampleTitle.of(2), ExampleTitle.of(3).genres("crime"));
        var selected = in(
                catalogue,
                "{'select': [{}], 'pin': [{'title': 1}], 'quotas': [{'atLeast': 2, 'of': {'genre': ['crime']}}]}",
                "US",
                2);

        assertThat(selected.titles()).extracting(chosen -> chosen.title().id()).containsExactly(1L, 3L);
        assertThat(selected.unmet()).containsExactly(new UnmetQuota(1, "at least 2: crime", 2, 1));
    }

    @Test
    void reportsAQuotaThatPinsGoBeyond() {
        var catalogue = of(ExampleTitle.of(1).franchise("a"), ExampleTitle.of(2).franchise("a"), ExampleTitle.of(3));
        var selected = in(
                catalogue,
                "{'select': [{}], 'pin': [{'title': 1}, {'title': 2}], 'quotas': [{'atMost': 1, 'per': 'franchise'}]}",
                "US",
                3);

        assertThat(selected.unmet())
                .extracting(UnmetQuota::sentence)
                .containsExactly("quota 1 (at most 1 of one franchise) is not met: 2 of 1");
    }

    @Test
    void widensOnlyWhereThereAreTooFewTitles() {
        var catalogue =
                of(ExampleTitle.of(1).genres("drama"), ExampleTitle.of(2).genres("drama"), ExampleTitle.of(3));
        var drama = selection("{'select': [{'genre': ['drama']}]}");
        var selecting = Selecting.prepare(drama, List.of(selector("{}")), catalogue, NOW);

        assertThat(idsOf(selecting.in("US", 2))).containsExactly(1, 2);
        assertThat(idsOf(selecting.in("US", 3))).containsExactly(1, 2, 3);
        assertThat(selecting.in("US", 3).titles().getLast().reason())
                .isEqualTo(new Reason.Widened(1, "any title", 1, "popularity in US"));
        assertThat(selecting.in("US", 5).missing()).isEqualTo(2);
        assertThat(selecting.in("US", 5).matched()).isEqualTo(2);
    }

    @Test
    void saysWhyATitleIsThere() {
        var catalogue = of(
                ExampleTitle.of(1).popularity(9),
                ExampleTitle.of(2).genres("drama").launched(LocalDate.of(2026, 11, 20)));
        var selected = in(
                catalogue,
                "{'select': [{'popularityAtLeast': 100}, {'genre': ['drama', 'crime'], 'launchedSince': 'P30D'}]}",
                "JP",
                9);

        assertThat(selected.titles().getFirst().reason().sentence())
                .isEqualTo("selector 2 (drama or crime, launched since 2026-10-26), rank 1 by popularity in JP");
    }

    @Test
    void takesListedTitlesInTheirOrderAndLeavesOutWhatIsNotAvailable() {
        var catalogue = of(
                ExampleTitle.of(1),
                ExampleTitle.of(2)
                        .availability(List.of(new AvailabilityWindow("JP", Optional.empty(), Optional.empty()))),
                ExampleTitle.of(3),
                ExampleTitle.of(4));
        var listed = new Listed(
                List.of(3L, 2L, 1L, 77L), List.of(1L), List.of(new Pin(4, Optional.empty(), Optional.empty())));
        var selecting = Selecting.prepare(listed, List.of(), catalogue, NOW);

        assertThat(idsOf(selecting.in("US", 2))).containsExactly(3, 4);
        assertThat(selecting.in("US", 2).unavailable()).containsExactly(2L, 77L);
        assertThat(idsOf(selecting.in("JP", 2))).containsExactly(3, 2, 4);
        assertThat(selecting.in("JP", 2).titles())
                .extracting(chosen -> chosen.reason().sentence())
                .containsExactly("listed, place 1", "listed, place 2", "pinned");
    }

    @Test
    void fillsUpListedTitlesFromTheFallback() {
        var listed = new Listed(List.of(3L), List.of(), List.of());
        var selecting = Selecting.prepare(listed, List.of(selector("{}")), numbered(9), NOW);

        assertThat(idsOf(selecting.in("US", 3))).containsExactly(3, 1, 2);
    }

    private static CatalogSnapshot of(ExampleTitle... titles) {
        return CatalogSnapshot.of(
                1, Arrays.stream(titles).map(ExampleTitle::title).toList(), Map.of());
    }

    private static CatalogSnapshot numbered(int count) {
        return CatalogSnapshot.of(
                1,
                LongStream.rangeClosed(1, count)
                        .mapToObj(id -> ExampleTitle.of(id).title())
                        .toList(),
                Map.of());
    }

    private static Selected in(CatalogSnapshot catalogue, String selection, String country, int wanted) {
        return Selecting.prepare(selection(selection), List.of(), catalogue, NOW)
                .in(country, wanted);
    }

    private static List<Integer> ids(CatalogSnapshot catalogue, String selection, String country, int wanted) {
        return idsOf(in(catalogue, selection, country, wanted));
    }

    private static List<Integer> idsOf(Selected selected) {
        return selected.titles().stream()
                .map(ChosenTitle::title)
                .map(Title::id)
                .map(Long::intValue)
                .toList();
    }
}
