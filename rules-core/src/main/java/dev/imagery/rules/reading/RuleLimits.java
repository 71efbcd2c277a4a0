package dev.imagery.rules.reading;

/**
 * How much a document may hold.
 *
 * @param rules in a set
 * @param conditions of a rule
 * @param alternatives in a condition's list of values
 * @param fields in a rule's payload
 * @param renditions of an asset reference, or form fields of an action
 * @param attributes in a context, or that a set declares
 * @param valueLength of an attribute's value, an id, a key: in UTF-16 code units
 * @param names of a hierarchy
 * @param members of all names of a hierarchy together, or children in a fallback
 * @param cells of an experiment
 * @param textLength of a text that a field shows: in UTF-16 code units
 */
public record RuleLimits(
        int rules,
        int conditions,
        int alternatives,
        int fields,
        int renditions,
        int attributes,
        int valueLength,
        int names,
        int members,
        int cells,
        int textLength) {

    /** What the suite uses. */
    public static final RuleLimits USUAL =
            new RuleLimits(1_000_000, 32, 1_000, 100, 100, 64, 256, 1_000, 10_000, 100, 10_000);

    /** For documents that were read within limits before. */
    public static final RuleLimits NONE = new RuleLimits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);
}
