package dev.imagery.dsl.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.ExampleTitle;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.expansion.AvailabilityChanges.Pin;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.dsl.target.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** When windows of availability change what markets see. */
class AvailabilityChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(90));
    private static final List<String> COUNTRIES = List.of("US", "JP", "DE");

    private static Title title(long id, List<AvailabilityWindow> windows, AvailabilityWindow... withdrawals) {
        return ExampleTitle.of(id)
                .popularity((int) (90 - id))
                .availability(windows)
                .withdrawals(withdrawals)
                .artwork(List.of(Artwork.of(id + "-en", "image/jpeg", new Size(600, 900), ArtworkKind.POSTER, "en")))
                .title();
    }

    private static AvailabilityWindow until(String country, Instant until) {
        return new AvailabilityWindow(country, Optional.empty(), Optional.of(until));
    }

    private static AvailabilityWindow from(String country, Instant from) {
        return new AvailabilityWindow(country, Optional.of(from), Optional.empty());
    }

    private static CatalogSnapshot catalog(long revision, Title... titles) {
        return CatalogSnapshot.of(revision, List.of(titles), Map.of());
    }

    private static Recipe recipe(String titles) {
        return ((RecipeReading.Valid) RecipeReader.read("""
                {%s, "countries": ["US", "JP", "DE"], "languages": ["en"], "platforms": ["browser"], "resolutions": ["low"],
                 "type": "grid", "rows": 1, "cols": 2}""".formatted(titles))).recipe();
    }

    private static List<Instant> changes(Recipe recipe, CatalogSnapshot catalog) {
        return AvailabilityChanges.find(recipe, new Pin(catalog, NOW), catalog, NOW, END, END);
    }

    private static Instant midnight(String day, String zone) {
        return LocalDate.parse(day).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    @Test
    void aWindowThatEndsIsAChangeAtTheMidnightOfEachMarketsZone() {
        var catalog = catalog(
                1,
                title(1, List.of()),
                title(
                        2,
                        List.of(
                                until("US", midnight("2027-01-01", "America/New_York")),
                                until("JP", midnight("2027-01-01", "Asia/Tokyo")),
                                from("DE", NOW.minusSeconds(1)))));

        assertThat(changes(recipe("\"titleIds\": [1, 2]"), catalog))
                .containsExactly(Instant.parse("2026-12-31T15:00:00Z"), Instant.parse("2027-01-01T05:00:00Z"));
    }

    @Test
    void aWindowThatBeginsBringsInATitleThatIsSelected() {
        var begin = NOW.plus(Duration.ofDays(2));
        var catalog = catalog(1, title(1, List.of(from("JP", begin))), title(2, List.of()), title(3, List.of()));

        assertThat(changes(recipe("\"titles\": {\"select\": [{}], \"limit\": 2}"), catalog))
                .containsExactly(begin);
    }

    @Test
    void aTitleThatIsNotSelectedChangesNothing() {
        var begin = NOW.plus(Duration.ofDays(2));
        var catalog = catalog(1, title(1, List.of()), title(2, List.of()), title(3, List.of(from("JP", begin))));

        assertThat(changes(recipe("\"titles\": {\"select\": [{}], \"limit\": 2}"), catalog))
                .isEmpty();
        assertThat(changes(recipe("\"titleIds\": [1, 2]"), catalog)).isEmpty();
    }

    @Test
    void aWindowThatAnotherGoesOnFromChangesNothing() {
        var seam = NOW.plus(Duration.ofDays(2));
        var catalog =
                catalog(1, title(1, List.of(until("*", seam), from("*", seam))), title(2, List.of(until("BR", seam))));

        assertThat(changes(recipe("\"titleIds\": [1, 2]"), catalog)).isEmpty();
    }

    @Test
    void aWindowThatWasMovedCountsAsItIsNow() {
        var moved = NOW.plus(Duration.ofDays(5));
        var before = catalog(1, title(1, List.of()), title(2, List.of(until("*", NOW.plus(Duration.ofDays(2))))));
        var after = catalog(2, title(1, List.of()), title(2, List.of(until("*", moved))));

        assertThat(AvailabilityChanges.find(
                        recipe("\"titleIds\": [1, 2]"), new Pin(before, NOW), after, NOW.plusSeconds(60), END, END))
                .containsExactly(moved);
    }

    @Test
    void aWindowThatWasMovedIntoThePastIsAChangeAtOnce() {
        var before = catalog(1, title(1, List.of()), title(2, List.of()));
        var passed = NOW.plusSeconds(30);
        var after = catalog(2, title(1, List.of()), title(2, List.of(until("*", passed))));

        assertThat(AvailabilityChanges.find(
                        recipe("\"titleIds\": [1, 2]"), new Pin(before, NOW), after, NOW.plusSeconds(60), END, END))
                .containsExactly(passed);
    }

    @Test
    void aWithdrawalIsAChangeAtItsInstantAndItsEndAnother() {
        var since = NOW.plusSeconds(30);
        var before = catalog(1, title(1, List.of()), title(2, List.of()));
        var withdrawn = catalog(2, title(1, List.of()), title(2, List.of(), from("JP", since)));
        var recipe = recipe("\"titleIds\": [1, 2]");
        var later = NOW.plusSeconds(60);

        assertThat(AvailabilityChanges.find(recipe, new Pin(before, NOW), withdrawn, NOW, END, END))
                .containsExactly(since);
        assertThat(AvailabilityChanges.find(recipe, new Pin(before, NOW), withdrawn, later, END, END))
                .containsExactly(since);
        assertThat(AvailabilityChanges.find(recipe, new Pin(withdrawn, later), before, later, END, END))
                .hasSize(1);
    }

    @Test
    void newTitlesAreNoChangeOfAvailability() {
        var before = catalog(1, title(3, List.of()), title(4, List.of()));
        var after = catalog(2, title(1, List.of()), title(3, List.of()), title(4, List.of()));

        assertThat(AvailabilityChanges.find(
                        recipe("\"titles\": {\"select\": [{}], \"limit\": 2}"),
                        new Pin(before, NOW),
                        after,
                        NOW,
                        END,
                        END))
                .isEmpty();
    }

    @Test
    void noMoreIsLookedForThanEnough() {
        var windows = List.of(
                until("US", NOW.plusSeconds(10)), until("JP", NOW.plusSeconds(20)), until("DE", NOW.plusSeconds(30)));
        var catalog = catalog(1, title(1, List.of()), title(2, windows));

        assertThat(AvailabilityChanges.find(
                        recipe("\"titleIds\": [1, 2]"), new Pin(catalog, NOW), catalog, NOW, NOW.plusSeconds(15), END))
                .containsExactly(NOW.plusSeconds(10), NOW.plusSeconds(20));
    }

    @Property(tries = 60)
    void theyAreExactlyTheSecondsAtWhichSomeMarketSeesOtherTitlesThanASecondBefore(@ForAll long seed) {
        var any = new Random(seed);
        var titles = new ArrayList<Title>();
        for (int id = 1; id <= 5; id++) {
            var windows = any.nextBoolean() ? List.<AvailabilityWindow>of() : List.of(window(any), window(any));
            titles.add(any.nextInt(3) == 0 ? title(id, windows, window(any)) : title(id, windows));
        }
        var catalog = CatalogSnapshot.of(1, titles, Map.of());
        var recipe =
                recipe(any.nextBoolean() ? "\"titleIds\": [1, 2, 3]" : "\"titles\": {\"select\": [{}], \"limit\": 2}");
        var end = NOW.plusSeconds(40);

        assertThat(AvailabilityChanges.find(recipe, new Pin(catalog, NOW), catalog, NOW, end, end))
                .isEqualTo(walked(recipe, catalog, end));
    }

    private static AvailabilityWindow window(Random any) {
        int from = any.nextInt(-10, 30);
        return new AvailabilityWindow(
                any.nextInt(4) == 0 ? "*" : COUNTRIES.get(any.nextInt(3)),
                any.nextBoolean() ? Optional.of(NOW.plusSeconds(from)) : Optional.empty(),
                any.nextBoolean() ? Optional.of(NOW.plusSeconds(from + any.nextInt(1, 20))) : Optional.empty());
    }

    private static List<Instant> walked(Recipe recipe, CatalogSnapshot catalog, Instant end) {
        var found = new LinkedHashSet<Instant>();
        for (var at = NOW.plusSeconds(1); !at.isAfter(end); at = at.plusSeconds(1)) {
            if (!seen(recipe, catalog, at).equals(seen(recipe, catalog, at.minusSeconds(1)))) {
                found.add(at);
            }
        }
        return List.copyOf(found);
    }

    private static Map<String, Set<Long>> seen(Recipe recipe, CatalogSnapshot catalog, Instant at) {
        return Expander.expand(recipe, catalog, at).shows().stream()
                .collect(Collectors.toMap(
                        show -> show.market().toString(),
                        show -> show.titles().stream().map(ShownTitle::title).collect(Collectors.toSet())));
    }
}
