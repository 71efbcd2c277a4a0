package dev.imagery.rules.condition;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The attribute's value is a language tag that one of these ranges covers by RFC 4647, basic filtering (3.3.1): {@code es} covers
 * {@code es} and {@code es-MX}, whatever the case of their letters, and not {@code est}.
 *
 * @param ranges at least one, kept in lower case
 */
public record LanguageRange(Set<String> ranges) implements Condition {

    /** RFC 4647, 2.1, without {@code *}: what covers everything is no condition. */
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    public LanguageRange {
        ranges = ranges.stream().map(range -> range.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        if (ranges.isEmpty() || !ranges.stream().allMatch(LanguageRange::isRange)) {
            throw new IllegalArgumentException("no language ranges: " + ranges);
        }
    }

    /** Whether the text can be a range, such as {@code es} or {@code zh-Hant}. */
    public static boolean isRange(String text) {
        return SYNTAX.matcher(text).matches();
    }

    @Override
    public boolean holds(AttributeValue value) {
        for (String range : ranges) {
            if (covers(range, value.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(String range, String tag) {
        return tag.regionMatches(true, 0, range, 0, range.length())
                && (tag.length() == range.length() || tag.charAt(range.length()) == '-');
    }

    @Override
    public int weight() {
        return 1_004;
    }
}
