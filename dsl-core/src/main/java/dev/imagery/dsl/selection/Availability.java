package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.AvailabilityWindow;

/** Which titles may be shown in which country, a bit each. */
final class Availability {

    private final long[] everywhere;
    private final ByCountry<long[]> byCountry = new ByCountry<>();

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

    long[] in(String country) {
        var bits = everywhere.clone();
        byCountry.find(country).ifPresent(more -> {
            for (int i = 0; i < bits.length; i++) {
                bits[i] |= more[i];
            }
        });
        return bits;
    }
}
