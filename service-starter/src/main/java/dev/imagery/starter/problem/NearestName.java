package dev.imagery.starter.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds what somebody meant to write: the nearest known name by edit distance with swaps, case aside. */
public final class NearestName {

    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private NearestName() {}

    /** The known name nearest to {@code written}, where one is near enough (a third of its length, at least one edit). */
    public static Optional<String> of(String written, Collection<String> known) {
        int limit = Math.max(1, written.length() / 3);
        String lower = written.toLowerCase(Locale.ROOT);
        record Candidate(String name, int distance) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= limit)
                .map(name -> new Candidate(name, distance(lower, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= limit)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Insertions, deletions, replacements and swaps of neighbours count one each. */
    static int distance(String a, String b) {
        return DISTANCE.apply(a, b);
    }
}
