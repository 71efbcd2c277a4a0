package dev.imagery.rules.reading;

/**
 * A change of a rule set, applied to a version.
 *
 * @param base the version that it changes
 * @param draft what the base becomes, whole
 */
public record RuleSetPatch(long base, RuleSetDraft draft) {}
