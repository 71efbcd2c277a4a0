package dev.imagery.customization.ruleset;

/** What a rule set may be called; group names of asset storage are a part of it. */
public final class RuleSetName {

    /** As a regular expression. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";

    /** In words. */
    public static final String EXPECTED = "1 to 128 letters, digits and . _ -, the first a letter or digit";

    private RuleSetName() {}
}
