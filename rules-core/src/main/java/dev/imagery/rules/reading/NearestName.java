package dev.imagery.rules.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known name an unknown one was meant to be. */
final class NearestName {

    private NearestName() {}

    /** The known name that the fewest edits make of the unknown one, when at most a third of its letters differ. */
    static Optional<String> of(String unknown, Collection<String> known) {
        if (unknown.length() > 100) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> edits(unknown, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> edits(unknown, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, in which two neighbours swapped count as one edit, letter case as none. */
    private static int edits(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = same(from, i - 1, to, j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && same(from, i - 1, to, j - 2) && same(from, i - 2, to, j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }

    private static boolean same(String from, int i, String to, int j) {
        return Character.toLowerCase(from.charAt(i)) == Character.toLowerCase(to.charAt(j));
    }
}
