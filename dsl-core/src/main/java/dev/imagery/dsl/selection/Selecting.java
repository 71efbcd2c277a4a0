package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.placement.Pin;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses titles market by market. What does not depend on the market is worked out once. The same selection, snapshot, instant
 * and market give the same titles.
 *
 * <p>Titles are picked by rank while no quota "at most" is against it. Percentages are of the number of titles that there are in
 * the end: it falls from what is wanted until the quotas leave as many. Then quotas "at least" replace titles, and keep their
 * number.
 * May be used by several threads at once.
 */
public final class Selecting {

    private final Candidates candidates;
    private final Conditions conditions;
    private final Order order;
    private final SequencedMap<Long, Reason> forced;
    private final int limit;
    private final List<String> selectorWords;
    private final List<String> quotaWords;

    private Selecting(
            Candidates candidates, Conditions conditions, Order order, SequencedMap<Long, Reason> forced, int limit) {
        this.candidates = candidates;
        this.conditions = conditions;
        this.order = order;
        this.forced = forced;
        this.limit = limit;
        this.selectorWords = conditions.choosing().stream()
                .map(selector -> selector.words(conditions.today()))
                .toList();
        this.quotaWords = conditions.quotas().stream()
                .map(quota -> quota.words(conditions.today()))
                .toList();
    }

    /**
     * Selects from the catalogue.
     *
     * @param widening selectors that choose only where the others leave too few titles
     * @param now when titles have to be available, and what periods are counted back from
     */
    public static Selecting prepare(
            TitleSelection selection, List<Selector> widening, CatalogSnapshot snapshot, Instant now) {
        var choosing = new ArrayList<>(selection.select());
        choosing.addAll(widening);
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        var conditions = new Conditions(choosing, selection.select().size(), selection.quotas(), today);
        var forced = new LinkedHashMap<Long, Reason>();
        addPins(forced, selection.pin(), selection.exclude());
        return prepare(
                conditions,
                selection.order(),
                forced,
                selection.limit().orElse(Integer.MAX_VALUE),
                Set.copyOf(selection.exclude()),
                snapshot,
                now);
    }

    /**
     * Takes listed titles, in their order.
     *
     * @param widening selectors that choose only where fewer are available than wanted
     * @param now when titles have to be available, and what periods are counted back from
     */
    public static Selecting prepare(Listed listed, List<Selector> widening, CatalogSnapshot snapshot, Instant now) {
        var excluded = new HashSet<>(listed.exclude());
        var forced = new LinkedHashMap<Long, Reason>();
        for (int i = 0; i < listed.titleIds().size(); i++) {
            if (!excluded.contains(listed.titleIds().get(i))) {
                forced.putIfAbsent(listed.titleIds().get(i), new Reason.Listed(i + 1));
            }
        }
        addPins(forced, listed.pin(), listed.exclude());
        var conditions = new Conditions(
                widening, 0, List.of(), now.atZone(ZoneOffset.UTC).toLocalDate());
        return prepare(conditions, new Order.Popularity(), forced, Integer.MAX_VALUE, excluded, snapshot, now);
    }

    private static void addPins(SequencedMap<Long, Reason> forced, List<Pin> pins, List<Long> excluded) {
        pins.stream()
                .map(Pin::title)
                .filter(title -> !excluded.contains(title))
                .forEach(title -> forced.putIfAbsent(title, new Reason.Pinned()));
    }

    private static Selecting prepare(
            Conditions conditions,
            Order order,
            SequencedMap<Long, Reason> forced,
            int limit,
            Set<Long> excluded,
            CatalogSnapshot snapshot,
            Instant now) {
        var candidates = Candidates.of(snapshot, conditions, order, forced.keySet(), excluded, now);
        return new Selecting(candidates, conditions, order, forced, limit);
    }

    /**
     * What a market is shown.
     *
     * @param country ISO 3166-1 alpha-2
     * @param wanted how many titles the design has slots for; listed and pinned titles may be more
     */
    public Selected in(String country, int wanted) {
        return in(country).select(wanted, title -> true);
    }

    /**
     * What a country's markets choose from.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public InCountry in(String country) {
        var ranking = Ranking.of(candidates, conditions, order instanceof Order.Popularity, country);
        return (wanted, shown) -> select(country, ranking, wanted, shown);
    }

    /** The titles of one country, ranked. Safe for threads. */
    @FunctionalInterface
    public interface InCountry {

        /**
         * What a market is shown of the titles that it can be shown: others take the place of those that it cannot.
         *
         * @param wanted how many titles the design has slots for; listed and pinned titles may be more
         * @param shown asked of titles that selectors would choose, and not of those that are listed or pinned
         */
        Selected select(int wanted, Predicate<Title> shown);
    }

    private Selected select(String country, Ranking all, int wanted, Predicate<Title> shown) {
        var forcedPlaces = candidates.placesOfForced().values();
        var ranking = all.showing(place -> forcedPlaces.contains(place) || shown.test(candidates.title(place)));
        var picking = new Picking(candidates, conditions, ranking, forcedRanks(ranking));
        var picks = picking.pick(Math.min(wanted, limit));
        var titles = picks.all().stream()
                .map(pick ->
                        new ChosenTitle(candidates.title(ranking.place(pick.rank())), reason(pick, ranking, country)))
                .toList();
        var unavailable = new ArrayList<>(forced.keySet());
        titles.forEach(chosen -> unavailable.remove(chosen.title().id()));
        int matched = conditions.own() == 0 ? forced.size() - unavailable.size() : ranking.matched();
        return new Selected(country, titles, unavailable, picks.unmet(), matched, Math.min(wanted, limit));
    }

    /** The ranks of those forced titles that are available, in the order in which they are stated. */
    private List<Integer> forcedRanks(Ranking ranking) {
        if (forced.isEmpty()) {
            return List.of();
        }
        var rankOfPlace = new int[candidates.count()];
        for (int rank = 0; rank < ranking.count(); rank++) {
            rankOfPlace[ranking.place(rank)] = rank + 1;
        }
        return forced.keySet().stream()
                .flatMap(id -> Optional.ofNullable(candidates.placesOfForced().get(id)).stream())
                .map(place -> rankOfPlace[place] - 1)
                .filter(rank -> rank >= 0)
                .toList();
    }

    private Reason reason(Pick pick, Ranking ranking, String country) {
        if (pick.isForced()) {
            var id = candidates.title(ranking.place(pick.rank())).id();
            return Optional.ofNullable(forced.get(id)).orElseThrow();
        }
        int own = conditions.own();
        if (pick.quota() != Pick.NO_QUOTA) {
            return new Reason.ForQuota(pick.quota() + 1, quotaWords.get(pick.quota()));
        }
        var words = selectorWords.get(pick.selector());
        return pick.selector() < own
                ? new Reason.BySelector(pick.selector() + 1, words, pick.order(), order.words(country))
                : new Reason.Widened(pick.selector() - own + 1, words, pick.order(), order.words(country));
    }
}
