package dev.imagery.dsl.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.ExampleTitle;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.placement.Pin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any catalogue and any selection. */
class SelectingAnythingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final List<String> COUNTRIES = List.of("US", "JP", "BR");

    @Property(tries = 500)
    void theSameTitlesAreChosenAgainAndAgain(
            @ForAll("catalogues") CatalogSnapshot catalogue,
            @ForAll("selections") TitleSelection selection,
            @ForAll @IntRange(min = 1, max = 30) int wanted) {
        var prepared = Selecting.prepare(selection, List.of(), catalogue, NOW);

        for (var country : COUNTRIES) {
            assertThat(prepared.in(country, wanted))
                    .isEqualTo(Selecting.prepare(selection, List.of(), catalogue, NOW)
                            .in(country, wanted));
        }
    }

    @Property(tries = 1000)
    void nothingIsShownThatIsExcludedOrNotAvailableAndNothingTwice(
            @ForAll("catalogues") CatalogSnapshot catalogue,
            @ForAll("selections") TitleSelection selection,
            @ForAll("widening") List<Selector> widening,
            @ForAll @IntRange(min = 1, max = 30) int wanted) {
        var prepared = Selecting.prepare(selection, widening, catalogue, NOW);

        for (var country : COUNTRIES) {
            var selected = prepared.in(country, wanted);
            assertThat(titles(selected)).doesNotHaveDuplicates().allSatisfy(title -> {
                assertThat(title.isAvailable(country, NOW)).isTrue();
                assertThat(selection.exclude()).doesNotContain(title.id());
            });
            assertThat(selected.titles().size())
                    .isLessThanOrEqualTo(
                            Math.max(selected.wanted(), selection.pin().size()));
        }
    }

    @Property(tries = 1000)
    void aQuotaIsMetOrReported(
            @ForAll("catalogues") CatalogSnapshot catalogue,
            @ForAll("selections") TitleSelection selection,
            @ForAll("widening") List<Selector> widening,
            @ForAll @IntRange(min = 1, max = 30) int wanted) {
        var prepared = Selecting.prepare(selection, widening, catalogue, NOW);

        for (var country : COUNTRIES) {
            var selected = prepared.in(country, wanted);
            assertThat(selected.unmet()).isEqualTo(unmet(selection.quotas(), titles(selected), country));
            var pinned = selected.titles().stream()
                    .filter(chosen -> chosen.reason() instanceof Reason.Pinned)
                    .map(ChosenTitle::title)
                    .toList();
            // Only pins go beyond what a quota allows at most.
            selected.unmet().stream()
                    .filter(quota -> !(selection.quotas().get(quota.quota() - 1) instanceof Quota.AtLeast))
                    .forEach(quota -> assertThat(count(selection.quotas().get(quota.quota() - 1), pinned, country))
                            .isEqualTo(quota.found()));
        }
    }

    @Property(tries = 1000)
    void withoutQuotasItIsWhatAPlainReadingOfTheSelectorsGives(
            @ForAll("catalogues") CatalogSnapshot catalogue,
            @ForAll("selections") TitleSelection any,
            @ForAll("widening") List<Selector> widening,
            @ForAll @IntRange(min = 1, max = 30) int wanted) {
        var selection = new TitleSelection(any.select(), any.order(), any.limit(), List.of(), any.exclude(), any.pin());
        var prepared = Selecting.prepare(selection, widening, catalogue, NOW);

        for (var country : COUNTRIES) {
            assertThat(titles(prepared.in(country, wanted)))
                    .isEqualTo(plainly(catalogue, selection, widening, country, wanted));
        }
    }

    @Property(tries = 500)
    void everyReasonIsTrue(
            @ForAll("catalogues") CatalogSnapshot catalogue,
            @ForAll("selections") TitleSelection selection,
            @ForAll("widening") List<Selector> widening,
            @ForAll @IntRange(min = 1, max = 30) int wanted) {
        var prepared = Selecting.prepare(selection, widening, catalogue, NOW);

        for (var country : COUNTRIES) {
            for (var chosen : prepared.in(country, wanted).titles()) {
                var title = chosen.title();
                assertThat(
                                switch (chosen.reason()) {
                                    case Reason.Listed _ -> false;
                                    case Reason.Pinned _ ->
                                        selection.pin().stream().anyMatch(pin -> pin.title() == title.id());
                                    case Reason.BySelector reason ->
                                        selection
                                                .select()
                                                .get(reason.selector() - 1)
                                                .matches(title, country, TODAY);
                                    case Reason.ForQuota reason ->
                                        selection
                                                .quotas()
                                                .get(reason.quota() - 1)
                                                .counted()
                                                .orElseThrow()
                                                .matches(title, country, TODAY);
                                    case Reason.Widened reason ->
                                        widening.get(reason.selector() - 1).matches(title, country, TODAY);
                                })
                        .as("%s for %s", chosen.reason(), title)
                        .isTrue();
            }
        }
    }

    private static List<Title> titles(Selected selected) {
        return selected.titles().stream().map(ChosenTitle::title).toList();
    }

    private static List<UnmetQuota> unmet(List<Quota> quotas, List<Title> titles, String country) {
        var unmet = new ArrayList<UnmetQuota>();
        for (int i = 0; i < quotas.size(); i++) {
            var quota = quotas.get(i);
            boolean least = quota instanceof Quota.AtLeast;
            int found = count(quota, titles, country);
            int wanted =
                    least ? quota.share().atLeast(titles.size()) : quota.share().atMost(titles.size());
            if (least ? found < wanted : found > wanted) {
                unmet.add(new UnmetQuota(i + 1, quota.words(TODAY), wanted, found));
            }
        }
        return unmet;
    }

    private static int count(Quota quota, List<Title> titles, String country) {
        return quota.counted()
                .map(of -> (int) titles.stream()
                        .filter(title -> of.matches(title, country, TODAY))
                        .count())
                .orElseGet(() -> titles.stream()
                        .flatMap(title -> title.franchise().stream())
                        .collect(Collectors.groupingBy(name -> name, Collectors.summingInt(_ -> 1)))
                        .values()
                        .stream()
                        .max(Comparator.naturalOrder())
                        .orElse(0));
    }

    /** The slow and obvious way. */
    private static List<Title> plainly(
            CatalogSnapshot catalogue, TitleSelection selection, List<Selector> widening, String country, int wanted) {
        var shown = new LinkedHashSet<Title>();
        selection.pin().stream()
                .filter(pin -> !selection.exclude().contains(pin.title()))
                .flatMap(pin -> catalogue.title(pin.title()).stream())
                .filter(title -> title.isAvailable(country, NOW))
                .forEach(shown::add);
        int most = Math.max(Math.min(wanted, selection.limit().orElse(wanted)), shown.size());
        var all = new ArrayList<>(selection.select());
        all.addAll(widening);
        for (var selector : all) {
            int before = shown.size();
            catalogue
                    .titles()
                    .filter(title -> title.isAvailable(country, NOW)
                            && !selection.exclude().contains(title.id())
                            && selector.matches(title, country, TODAY))
                    .sorted(inOrder(selection.order(), country))
                    .filter(title -> !shown.contains(title))
                    .limit(Math.min(selector.limit().orElse(most), most - before))
                    .toList()
                    .forEach(shown::add);
        }
        return List.copyOf(shown);
    }

    private static Comparator<Title> inOrder(Order order, String country) {
        return switch (order) {
            case Order.Popularity _ ->
                Comparator.comparingInt((Title title) -> -title.popularityIn(country))
                        .thenComparing(Title::id);
            case Order.Launched _ ->
                Comparator.comparing(Title::launched).reversed().thenComparing(Title::id);
            case Order.Shuffled shuffled -> Comparator.comparingLong(shuffled::hashOf);
        };
    }

    @Provide
    Arbitrary<CatalogSnapshot> catalogues() {
        return titles().list().ofMaxSize(40).map(many -> CatalogSnapshot.of(1, distinct(many), Map.of()));
    }

    private static List<Title> distinct(List<ExampleTitle> titles) {
        var ids = new HashSet<Long>();
        return titles.stream()
                .map(ExampleTitle::title)
                .filter(title -> ids.add(title.id()))
                .toList();
    }

    private static Arbitrary<ExampleTitle> titles() {
        var sorts = Combinators.combine(
                        Arbitraries.longs().between(1, 60),
                        Arbitraries.of("a", "b", "c", ""),
                        Arbitraries.of("drama", "crime", "comedy").set().ofMaxSize(2),
                        Arbitraries.of("US", "JP").set().ofMaxSize(1))
                .as((id, franchise, genres, origins) -> {
                    var title = ExampleTitle.of(id)
                            .genres(genres.toArray(String[]::new))
                            .originCountries(origins.toArray(String[]::new));
                    return franchise.isEmpty() ? title : title.franchise(franchise);
                });
        var windows = Combinators.combine(
                        Arbitraries.of("US", "JP", "BR", "*"),
                        Arbitraries.integers().between(-2, 2))
                .as((country, days) -> new AvailabilityWindow(
                        country, Optional.of(NOW.plusSeconds(days * 86_400L)), Optional.empty()));
        return Combinators.combine(
                        sorts,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.maps(
                                        Arbitraries.of(COUNTRIES),
                                        Arbitraries.integers().between(0, 5))
                                .ofMaxSize(2),
                        Arbitraries.integers().between(0, 60),
                        windows.list().ofMaxSize(2))
                .as((title, popularity, byCountry, days, availability) -> title.popularity(popularity)
                        .popularityByCountry(byCountry)
                        .launched(TODAY.minusDays(days))
                        .availability(availability));
    }

    private static Arbitrary<Selector> selectors() {
        return Arbitraries.of(
                        "{}",
                        "{'genre': ['drama']}",
                        "{'genre': ['crime', 'comedy']}",
                        "{'localOriginal': true}",
                        "{'popularityAtLeast': 3}",
                        "{'launchedSince': 'P30D'}",
                        "{'genre': ['drama'], 'localOriginal': true, 'popularityAtLeast': 1}")
                .map(Selectors::selector);
    }

    @Provide
    Arbitrary<List<Selector>> widening() {
        return selectors().list().ofMaxSize(2);
    }

    @Provide
    Arbitrary<TitleSelection> selections() {
        var limited = Combinators.combine(selectors(), Arbitraries.integers().between(1, 40))
                .as((selector, limit) -> Selectors.selector(
                        limit > 20 ? Selector.SHAPE.write(selector).toString() : withLimit(selector, limit)));
        var shares = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 10).map(Share.Count::new),
                Arbitraries.integers().between(0, 100).map(Share.Percent::new));
        var quotas = Combinators.combine(Arbitraries.integers().between(0, 4), shares, selectors())
                .as((sort, share, of) -> switch (sort) {
                    case 0, 1 -> new Quota.AtLeast(share, of);
                    case 2, 3 -> new Quota.AtMost(share, of);
                    default -> (Quota) new Quota.AtMostPerFranchise(share);
                });
        var orders = Arbitraries.<Order>of(new Order.Popularity(), new Order.Launched(), new Order.Shuffled(3));
        var ids = Arbitraries.longs().between(1, 60).set().ofMaxSize(3);
        return Combinators.combine(
                        limited.list().ofMinSize(1).ofMaxSize(3),
                        orders,
                        Arbitraries.integers().between(1, 30).optional(0.3),
                        quotas.list().ofMaxSize(3),
                        ids,
                        ids)
                .as((select, order, limit, some, excluded, pinned) ->
                        new TitleSelection(select, order, limit, some, List.copyOf(excluded), pins(pinned)));
    }

    private static String withLimit(Selector selector, int limit) {
        var json = Selector.SHAPE.write(selector).toString();
        return json.substring(0, json.length() - 1) + (json.length() > 2 ? "," : "") + "\"limit\":" + limit + "}";
    }

    private static List<Pin> pins(Set<Long> titles) {
        return titles.stream()
                .map(title -> new Pin(title, Optional.empty(), Optional.empty()))
                .toList();
    }
}
