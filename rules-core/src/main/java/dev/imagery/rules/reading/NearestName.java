package dev.imagery.rules.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Guesses which known name an unknown one was meant to be. */
final class NearestName {

    /** Two neighbours swapped count as one edit. */
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

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

    private static int edits(String from, String to) {
        return DISTANCE.apply(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT));
    }
}
