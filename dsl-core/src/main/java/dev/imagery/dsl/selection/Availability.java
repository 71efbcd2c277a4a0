package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import java.util.ArrayList;
import java.util.List;

/** Which titles may be shown in which country, a bit each. */
final class Availability {

    private final long[] everywhere;
    private final ByCountry<long[]> byCountry = new ByCountry<>();
    private final List<Integer> withdrawnEverywhere = new ArrayList<>();
    private final ByCountry<List<Integer>> withdrawnByCountry = new ByCountry<>();

    Availability(int titles) {
        this.everywhere = new long[(titles + Long.SIZE - 1) / Long.SIZE];
    }

    /** @param country or {@link AvailabilityWindow#EVERYWHERE} */
    void add(int place, String country) {
        var bits = country.equals(AvailabilityWindow.EVERYWHERE)
                ? everywhere
                : byCountry.computeIfAbsent(country, () -> new long[everywhere.length]);
        bits[place / Long.SIZE] |= 1L << place;
    }

    /**
     * Takes a title away, whatever was added.
     *
     * @param country or {@link AvailabilityWindow#EVERYWHERE}
     */
    void withdraw(int place, String country) {
        var places = country.equals(AvailabilityWindow.EVERYWHERE)
                ? withdrawnEverywhere
                : withdrawnByCountry.computeIfAbsent(country, ArrayList::new);
        places.add(place);
    }

    long[] in(String country) {
        var bits = everywhere.clone();
        byCountry.find(country).ifPresent(more -> {
            for (int i = 0; i < bits.length; i++) {
                bits[i] |= more[i];
            }
        });
        remove(withdrawnEverywhere, bits);
        withdrawnByCountry.find(country).ifPresent(places -> remove(places, bits));
        return bits;
    }

    private static void remove(List<Integer> places, long[] bits) {
        places.forEach(place -> bits[place / Long.SIZE] &= ~(1L << place));
    }
}
