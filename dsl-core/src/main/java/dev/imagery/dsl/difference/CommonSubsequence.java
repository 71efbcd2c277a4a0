package dev.imagery.dsl.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A longest common subsequence of two lists, by J. W. Hunt and T. G. Szymanski, "A fast algorithm for computing longest common
 * subsequences", CACM 20 (1977): quick where few elements are there more than once, as ids are.
 */
final class CommonSubsequence {

    /** Of equal elements in the two lists: more of them take too long. */
    private static final long MOST_MATCHES = 2_000_000;

    private CommonSubsequence() {}

    /** An element of the one list and its equal of the other, by their places from 0. */
    record Match(int before, int after) {}

    private record Chain(Match last, Optional<Chain> rest) {}

    /** In ascending order of both places; empty where the lists repeat too much to say. */
    static <T> Optional<List<Match>> of(List<T> before, List<T> after) {
        var places = places(after);
        long matches = before.stream()
                .mapToLong(element -> places.getOrDefault(element, List.of()).size())
                .sum();
        return matches > MOST_MATCHES ? Optional.empty() : Optional.of(longest(before, places));
    }

    /** For each element, descending. */
    private static <T> Map<T, List<Integer>> places(List<T> list) {
        var places = new HashMap<T, List<Integer>>();
        for (int place = list.size() - 1; place >= 0; place--) {
            places.computeIfAbsent(list.get(place), element -> new ArrayList<>())
                    .add(place);
        }
        return places;
    }

    /** Keeps for each length the chain whose last place in the later list is the least. */
    private static <T> List<Match> longest(List<T> before, Map<T, List<Integer>> places) {
        var chains = new ArrayList<Chain>();
        for (int place = 0; place < before.size(); place++) {
            for (int other : places.getOrDefault(before.get(place), List.of())) {
                int length = shorterThan(other, chains);
                var rest = length == 0 ? Optional.<Chain>empty() : Optional.of(chains.get(length - 1));
                var chain = new Chain(new Match(place, other), rest);
                if (length == chains.size()) {
                    chains.add(chain);
                } else {
                    chains.set(length, chain);
                }
            }
        }
        return chains.isEmpty() ? List.of() : inOrder(chains.getLast());
    }

    /** How many of the chains end before the place. */
    private static int shorterThan(int place, List<Chain> chains) {
        int low = 0;
        int high = chains.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chains.get(middle).last().after() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<Match> inOrder(Chain longest) {
        var matches = new ArrayList<Match>();
        for (var chain = Optional.of(longest);
                chain.isPresent();
                chain = chain.get().rest()) {
            matches.add(chain.get().last());
        }
        return matches.reversed();
    }
}
