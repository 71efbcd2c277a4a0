package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.shape.ObjectShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions on titles that hold together; of a list inside one of them, any is enough, and an empty list is no condition.
 *
 * @param kind any of these
 * @param genre any of these
 * @param tags any of these
 * @param launchedSince on the service
 * @param years of first publication or performance
 * @param maturityAtMost 0 to 21
 * @param originalLanguage canonical BCP 47 tags; {@code pt} stands for {@code pt-BR} too
 * @param popularityAtLeast in the market, 0 to 100
 * @param broadAudience whether only titles for everybody
 * @param localOriginal whether only titles of the market's own
 * @param limit how many titles it chooses at most, 1 to 10,000
 */
public record Selector(
        List<String> kind,
        List<String> genre,
        List<String> tags,
        Optional<Since> launchedSince,
        Optional<YearRange> years,
        Optional<Integer> maturityAtMost,
        List<String> originalLanguage,
        Optional<Integer> popularityAtLeast,
        boolean broadAudience,
        boolean localOriginal,
        Optional<Integer> limit) {

    /** At most in one list of them. */
    public static final int MAX_COUNT = 20;

    public static final ObjectShape<Selector> SHAPE = SelectorFields.SELECTOR;

    /** A selector that only describes titles, and so has no limit. */
    public static final ObjectShape<Selector> CONDITIONS = SelectorFields.CONDITIONS;

    /** Whether a title that is available in a market meets all conditions there. */
    public boolean matches(Title title, String country, LocalDate today) {
        return matchesAnywhere(title, today)
                && popularityAtLeast
                        .map(least -> title.popularityIn(country) >= least)
                        .orElse(true)
                && (!localOriginal || title.isLocalOriginalIn(country));
    }

    /** Whether it meets those conditions that are the same in all markets. */
    boolean matchesAnywhere(Title title, LocalDate today) {
        return (kind.isEmpty() || kind.contains(title.kind()))
                && (genre.isEmpty() || anyOf(genre, title.genres()))
                && (tags.isEmpty() || anyOf(tags, title.tags()))
                && launchedSince
                        .map(since -> !title.launched().isBefore(since.asOf(today)))
                        .orElse(true)
                && years.map(range -> range.contains(title.year())).orElse(true)
                && maturityAtMost.map(most -> title.maturity() <= most).orElse(true)
                && (originalLanguage.isEmpty() || isOriginallyInOneOf(title))
                && (!broadAudience || title.broadAudience());
    }

    private static boolean anyOf(List<String> wanted, Set<String> found) {
        for (var word : wanted) {
            if (found.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Basic filtering of RFC 4647. */
    private boolean isOriginallyInOneOf(Title title) {
        var tag = title.originalLanguage();
        for (var range : originalLanguage) {
            if (tag.startsWith(range) && (tag.length() == range.length() || tag.charAt(range.length()) == '-')) {
                return true;
            }
        }
        return false;
    }

    /** For people: {@code drama or crime, launched since 2026-10-26}. */
    public String words(LocalDate today) {
        var parts = new ArrayList<String>();
        addAnyOf(parts, "", kind);
        addAnyOf(parts, "", genre);
        addAnyOf(parts, "tagged ", tags);
        launchedSince.ifPresent(since -> parts.add("launched since " + since.asOf(today)));
        years.ifPresent(range -> parts.add(range.words()));
        maturityAtMost.ifPresent(most -> parts.add("maturity " + most + " at most"));
        addAnyOf(parts, "originally in ", originalLanguage);
        popularityAtLeast.ifPresent(least -> parts.add("popularity " + least + " at least"));
        if (broadAudience) {
            parts.add("for a broad audience");
        }
        if (localOriginal) {
            parts.add("local original");
        }
        return parts.isEmpty() ? "any title" : String.join(", ", parts);
    }

    private static void addAnyOf(List<String> parts, String before, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(before + String.join(" or ", words));
        }
    }
}
