package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.Title;
import java.util.Arrays;

/** How popular titles are, and where they are more or less so than elsewhere. */
final class Popularity {

    static final int MOST = 100;

    /** Where a country differs. */
    private static final class Differences {

        private int[] places = new int[16];
        private byte[] values = new byte[16];
        private int count;

        void add(int place, byte value) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
            }
            places[count] = place;
            values[count] = value;
            count++;
        }

        void applyTo(byte[] popularity) {
            for (int i = 0; i < count; i++) {
                popularity[places[i]] = values[i];
            }
        }
    }

    private final byte[] elsewhere;
    private final ByCountry<Differences> byCountry = new ByCountry<>();

    Popularity(int titles) {
        this.elsewhere = new byte[titles];
    }

    void add(int place, Title title) {
        elsewhere[place] = bounded(title.popularity());
        title.popularityByCountry()
                .forEach((country, value) ->
                        byCountry.computeIfAbsent(country, Differences::new).add(place, bounded(value)));
    }

    byte[] in(String country) {
        var popularity = elsewhere.clone();
        byCountry.find(country).ifPresent(differences -> differences.applyTo(popularity));
        return popularity;
    }

    private static byte bounded(int popularity) {
        return (byte) Math.clamp(popularity, 0, MOST);
    }
}
