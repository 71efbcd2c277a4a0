package dev.imagery.dsl.difference;

import java.util.ArrayList;
import java.util.List;

/** Elements of two lists between those that they share: from a place, and up to before another. */
record Gap(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {

    /** Between the matches, before the first and after the last; none of them without elements. */
    static List<Gap> between(List<CommonSubsequence.Match> matches, int beforeSize, int afterSize) {
        var gaps = new ArrayList<Gap>();
        int before = 0;
        int after = 0;
        for (var match : matches) {
            gaps.add(new Gap(before, match.before(), after, match.after()));
            before = match.before() + 1;
            after = match.after() + 1;
        }
        gaps.add(new Gap(before, beforeSize, after, afterSize));
        return gaps.stream().filter(gap -> gap.removed() + gap.added() > 0).toList();
    }

    int removed() {
        return beforeTo - beforeFrom;
    }

    int added() {
        return afterTo - afterFrom;
    }

    /** Whether its elements rather changed than came or went. */
    boolean isEven() {
        return removed() == added();
    }
}
