package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.Title;
import java.util.Arrays;

/** How popular titles are, in each country that any title names and elsewhere: a byte each, as there may be one for each of both. */
final class Popularity {

    static final int MOST = 100;

    private static final byte AS_ELSEWHERE = -1;

    private final byte[] elsewhere;
    private final ByCountry<byte[]> byCountry = new ByCountry<>();

    Popularity(int titles) {
        this.elsewhere = new byte[titles];
    }

    void add(int place, Title title) {
        elsewhere[place] = bounded(title.popularity());
        title.popularityByCountry()
                .forEach((country, value) -> byCountry.computeIfAbsent(country, this::unknown)[place] = bounded(value));
    }

    private byte[] unknown() {
        var values = new byte[elsewhere.length];
        Arrays.fill(values, AS_ELSEWHERE);
        return values;
    }

    /** 0 to {@link #MOST}, by place. */
    byte[] in(String country) {
        var popularity = byCountry.find(country).orElse(elsewhere).clone();
        for (int place = 0; place < popularity.length; place++) {
            if (popularity[place] == AS_ELSEWHERE) {
                popularity[place] = elsewhere[place];
            }
        }
        return popularity;
    }

    private static byte bounded(int popularity) {
        return (byte) Math.clamp(popularity, 0, MOST);
    }
}
