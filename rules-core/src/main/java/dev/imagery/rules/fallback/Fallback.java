package dev.imagery.rules.fallback;

import java.util.List;

/** Which values stand in for one attribute's value, the nearest first. */
public sealed interface Fallback permits Nearest, Parents, LocaleParents {

    /** The most contexts that a set may ask with for one question, the question's own included. */
    int MOST_CONTEXTS = 100;

    String attribute();

    /** What stands in for the value, in order; neither the value itself nor anything twice. */
    List<String> after(String value);

    /** The most values that there can be for one, that one included. */
    int longest();
}
