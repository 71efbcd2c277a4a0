package dev.imagery.dsl.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/** Titles to be placed. */
final class Catalogues {

    private static final double SHARE_IN_FRANCHISES = 0.2;
    private static final int FRANCHISES = 12;

    private Catalogues() {}

    /** Titles that nothing tells apart but their ids. */
    static List<RankedTitle> plain(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> new RankedTitle(id, Optional.empty(), Optional.empty()))
                .toList();
    }

    /** Titles such as there are: a fifth of them in a dozen franchises, and rather dark artwork. */
    static List<RankedTitle> random(int count, Random random) {
        var titles = new ArrayList<RankedTitle>();
        for (int i = 0; i < count; i++) {
            titles.add(random(random));
        }
        return titles;
    }

    static RankedTitle random(Random random) {
        Optional<String> franchise = random.nextDouble() < SHARE_IN_FRANCHISES
                ? Optional.of("franchise " + random.nextInt(FRANCHISES))
                : Optional.empty();
        return new RankedTitle(random.nextLong(1, Long.MAX_VALUE), franchise, Optional.of(darkColour(random)));
    }

    private static String darkColour(Random random) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", dark(random), dark(random), dark(random));
    }

    private static int dark(Random random) {
        return (int) (255 * Math.pow(random.nextDouble(), 1.5));
    }
}
