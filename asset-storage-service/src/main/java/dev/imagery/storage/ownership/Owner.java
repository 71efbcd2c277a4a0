package dev.imagery.storage.ownership;

import java.util.List;

/**
 * A group that has live assets for some of the contexts that were asked for.
 *
 * @param version the live one
 * @param precedence of that version; between groups that own the same context the greater wins
 * @param contexts how many of those asked for it owns
 * @param first the first of these, sorted as texts
 */
record Owner(String group, int version, int precedence, int contexts, List<String> first) {

    /** All owners, by name. */
    record Found(List<Owner> owners) {}
}
