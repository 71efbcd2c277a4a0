package dev.imagery.dsl.selection;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** The titles that a market may be shown, in the selection's order there. For one thread. */
final class Ranking {

    private final int count;
    private final int[] places;
    private final long[] met;
    private final int matched;
    private final IntPredicate shown;
    private final BitSet asked = new BitSet();
    private final BitSet hidden = new BitSet();

    /** @param shown by place */
    private Ranking(int count, int[] places, long[] met, int matched, IntPredicate shown) {
        this.count = count;
        this.places = places;
        this.met = met;
        this.matched = matched;
        this.shown = shown;
    }

    /** The same order, in which titles that cannot be shown meet no selector. Whether one can is asked when it is looked at, once. */
    Ranking showing(IntPredicate shown) {
        return new Ranking(count, places, met, matched, shown);
    }

    static Ranking of(Candidates candidates, Conditions conditions, boolean byPopularity, String country) {
        var available = candidates.availableIn(country);
        var popularity = candidates.popularityIn(country);
        var local = conditions.askWhetherLocal() ? candidates.localOriginsOf(country) : new boolean[0];
        var forced = new boolean[candidates.count()];
        candidates.placesOfForced().values().forEach(place -> forced[place] = true);
        var places = new int[candidates.count()];
        var met = new long[candidates.count()];
        int count = 0;
        int matched = 0;
        for (int word = 0; word < available.length; word++) {
            for (long bits = available[word]; bits != 0; bits &= bits - 1) {
                int place = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                boolean isLocal = local.length > 0 && local[candidates.origin(place)];
                long here = candidates.met(place) & conditions.possibleIn(popularity[place], isLocal);
                if ((here & conditions.choosingBits()) != 0 || forced[place]) {
                    places[count] = place;
                    met[count] = here;
                    count++;
                    matched += (here & conditions.ownBits()) != 0 ? 1 : 0;
                }
            }
        }
        var found = new Ranking(count, places, met, matched, place -> true);
        return byPopularity ? found.byFalling(popularity) : found;
    }

    /** A counting sort, which keeps the order of equally popular titles. */
    private Ranking byFalling(byte[] popularity) {
        var next = new int[Popularity.MOST + 1];
        for (int i = 0; i < count; i++) {
            int value = popularity[places[i]];
            if (value > 0) {
                next[value - 1]++;
            }
        }
        for (int value = Popularity.MOST - 1; value >= 0; value--) {
            next[value] += next[value + 1];
        }
        var sortedPlaces = new int[count];
        var sortedMet = new long[count];
        for (int i = 0; i < count; i++) {
            int rank = next[popularity[places[i]]]++;
            sortedPlaces[rank] = places[i];
            sortedMet[rank] = met[i];
        }
        return new Ranking(count, sortedPlaces, sortedMet, matched, shown);
    }

    /** How many titles there are; ranks are below it. */
    int count() {
        return count;
    }

    /** Which of the candidates has a rank. */
    int place(int rank) {
        return places[rank];
    }

    /** Which selectors the title of a rank meets in this market. */
    long met(int rank) {
        if (met[rank] != 0 && !asked.get(rank)) {
            asked.set(rank);
            hidden.set(rank, !shown.test(places[rank]));
        }
        return hidden.get(rank) ? 0 : met[rank];
    }

    /** How many of the titles one of the selection's own selectors matches. */
    int matched() {
        return matched;
    }
}
