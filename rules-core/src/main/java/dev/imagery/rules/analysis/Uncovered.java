package dev.imagery.rules.analysis;

import java.util.List;

/**
 * Contexts in which fields have no value.
 *
 * @param fields that have none in the same contexts, sorted
 * @param patterns the first {@value #MOST} at most, those that say the least first; a context may be of several
 * @param total how many patterns there are, told or not
 * @param complete whether the patterns are all such contexts; otherwise there may be more than were found
 */
public record Uncovered(List<String> fields, List<Pattern> patterns, int total, boolean complete) {

    /** How many patterns are told. */
    static final int MOST = 100;

    public Uncovered {
        fields = List.copyOf(fields);
        patterns = List.copyOf(patterns);
    }
}
