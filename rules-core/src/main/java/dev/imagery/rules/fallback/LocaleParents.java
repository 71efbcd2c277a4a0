package dev.imagery.rules.fallback;

import java.util.List;

/** A language tag's parents by {@link LocaleTree}, such as {@code es-419} and {@code es} for {@code es-MX}. */
public record LocaleParents(String attribute) implements Fallback {

    /** Such as {@code en-Latn-AT-x-a, en-Latn-AT, en-AT, en-150, en-001, en}. */
    static final int LONGEST = 6;

    @Override
    public List<String> after(String value) {
        return LocaleTree.ancestors(value);
    }

    @Override
    public int longest() {
        return LONGEST;
    }
}
