package dev.imagery.rules.reading;

/** What a registered schema may be called. */
public final class SchemaName {

    /** As a regular expression. */
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,63}";

    /** In words. */
    public static final String EXPECTED = "1 to 64 lower-case letters, digits and -, the first a letter or digit";

    private SchemaName() {}
}
