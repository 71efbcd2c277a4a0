package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The titles that any market may be shown, and all that is the same in every market, worked out once. Titles are known by
 * their place in the selection's order; where that is popularity, which differs between markets, by their ids' order.
 */
final class Candidates {

    /** @param key rises in the selection's order; titles of one key are in the order of their ids */
    private record Met(Title title, long selectors, long key) {}

    private record Origin(Set<String> countries, String language) {}

    private final Title[] titles;
    private final long[] met;
    private final int[] franchises;
    private final int[] origins;
    private final Map<String, Integer> numbersOfFranchises = new HashMap<>();
    private final Map<Origin, Integer> numbersOfOrigins = new HashMap<>();
    private final List<Title> titleOfOrigin = new ArrayList<>();
    private final Map<Long, Integer> placesOfForced = new HashMap<>();
    private final Availability availability;
    private final Popularity popularity;

    private Candidates(List<Met> found, Set<Long> forced, Instant now, boolean askPopularity, boolean askOrigin) {
        int count = found.size();
        titles = new Title[count];
        met = new long[count];
        franchises = new int[count];
        origins = new int[count];
        availability = new Availability(count);
        popularity = new Popularity(count);
        for (int i = 0; i < count; i++) {
            var title = found.get(i).title();
            titles[i] = title;
            met[i] = found.get(i).selectors();
            franchises[i] = title.franchise().map(this::numberOfFranchise).orElse(-1);
            origins[i] = askOrigin ? numberOfOrigin(title) : 0;
            if (forced.contains(title.id())) {
                placesOfForced.put(title.id(), i);
            }
            addAvailability(i, title, now);
            if (askPopularity) {
                popularity.add(i, title);
            }
        }
    }

    /** @param forced ids of titles that are candidates whatever selectors say */
    static Candidates of(
            CatalogSnapshot snapshot,
            Conditions conditions,
            Order order,
            Set<Long> forced,
            Set<Long> excluded,
            Instant now) {
        var found = new ArrayList<Met>();
        try (var titles = snapshot.titles()) {
            titles.filter(title -> !excluded.contains(title.id())).forEach(title -> {
                long selectors = conditions.metAnywhere(title);
                if ((selectors & conditions.choosingBits()) != 0 || forced.contains(title.id())) {
                    found.add(new Met(title, selectors, key(order, title)));
                }
            });
        }
        if (!(order instanceof Order.Popularity)) {
            found.sort(Comparator.comparingLong(Met::key)); // stable, and titles come by rising id
        }
        return new Candidates(
                found,
                forced,
                now,
                order instanceof Order.Popularity || conditions.askForPopularity(),
                conditions.askWhetherLocal());
    }

    private static long key(Order order, Title title) {
        return switch (order) {
            case Order.Popularity _ -> 0;
            case Order.Launched _ -> -title.launched().toEpochDay();
            case Order.Shuffled shuffled -> shuffled.hashOf(title);
        };
    }

    private int numberOfFranchise(String franchise) {
        return numbersOfFranchises.computeIfAbsent(franchise, _ -> numbersOfFranchises.size());
    }

    private int numberOfOrigin(Title title) {
        return numbersOfOrigins.computeIfAbsent(new Origin(title.originCountries(), title.originalLanguage()), _ -> {
            titleOfOrigin.add(title);
            return titleOfOrigin.size() - 1;
        });
    }

    private void addAvailability(int place, Title title, Instant now) {
        if (title.availability().isEmpty()) {
            availability.add(place, AvailabilityWindow.EVERYWHERE);
        }
        for (var window : title.availability()) {
            if (window.admits(window.country(), now)) {
                availability.add(place, window.country());
            }
        }
        for (var window : title.withdrawals()) {
            if (window.admits(window.country(), now)) {
                availability.withdraw(place, window.country());
            }
        }
    }

    int count() {
        return titles.length;
    }

    Title title(int place) {
        return titles[place];
    }

    long met(int place) {
        return met[place];
    }

    /** From 0; -1 for a title of none. */
    int franchise(int place) {
        return franchises[place];
    }

    int franchiseCount() {
        return numbersOfFranchises.size();
    }

    /** The places of forced titles by their ids; without those that the snapshot lacks. */
    Map<Long, Integer> placesOfForced() {
        return placesOfForced;
    }

    /** The places of the titles that may be shown, a bit each. */
    long[] availableIn(String country) {
        return availability.in(country);
    }

    /** 0 to 100, by place. */
    byte[] popularityIn(String country) {
        return popularity.in(country);
    }

    /** By the number of each origin, whether titles of it are the country's own. */
    boolean[] localOriginsOf(String country) {
        var local = new boolean[titleOfOrigin.size()];
        for (int i = 0; i < local.length; i++) {
            local[i] = titleOfOrigin.get(i).isLocalOriginalIn(country);
        }
        return local;
    }

    int origin(int place) {
        return origins[place];
    }
}
