package dev.imagery.storage.group;

/** What groups may be called: they are parts of URLs and names of rule sets. */
public final class GroupNames {

    /** Regular expression of a name. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    /** The same in words. */
    public static final String WORDS =
            "1 to 100 letters, digits, dots, hyphens and underscores, with a letter or digit first";

    private GroupNames() {}
}
