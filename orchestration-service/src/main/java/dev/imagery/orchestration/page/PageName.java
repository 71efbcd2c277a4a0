package dev.imagery.orchestration.page;

/** What a page may be called. */
public final class PageName {

    /** As a regular expression. */
    public static final String PATTERN = "[a-z][a-z0-9-]{0,63}";

    /** In words. */
    public static final String EXPECTED = "1 to 64 lower-case letters, digits and -, the first a letter";

    private PageName() {}
}
