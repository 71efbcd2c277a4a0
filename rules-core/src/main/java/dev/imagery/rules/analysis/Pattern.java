package dev.imagery.rules.analysis;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Contexts that have much in common.
 *
 * @param attributes what they have for each of some attributes; for the others, anything or nothing. All contexts where it is empty
 */
public record Pattern(SortedMap<String, Values> attributes) {

    public Pattern {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
