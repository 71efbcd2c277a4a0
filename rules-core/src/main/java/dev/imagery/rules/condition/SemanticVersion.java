package dev.imagery.rules.condition;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version by Semantic Versioning 2.0.0 (semver.org), ordered by its precedence (section 11). Build metadata has no part in that and
 * is not kept.
 *
 * @param major at most 15 digits, as the others
 * @param preRelease its identifiers; none of a release
 */
public record SemanticVersion(long major, long minor, long patch, List<String> preRelease)
        implements Comparable<SemanticVersion> {

    /** Before every other version. */
    public static final SemanticVersion LEAST = firstOf(0, 0, 0);

    private static final int MOST_CHARACTERS = 256;
    private static final String NUMBER = "(0|[1-9][0-9]{0,14})";
    private static final Pattern SYNTAX = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER
            + "(?:-((?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
            + "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");

    private static final Comparator<SemanticVersion> NUMBERS = Comparator.comparingLong(SemanticVersion::major)
            .thenComparingLong(SemanticVersion::minor)
            .thenComparingLong(SemanticVersion::patch);

    public SemanticVersion {
        preRelease = List.copyOf(preRelease);
    }

    /** The version that a text of at most 256 characters is; null where it is none. */
    public static @Nullable SemanticVersion read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return null;
        }
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        String preRelease = parts.group(4);
        return new SemanticVersion(
                Long.parseLong(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)),
                preRelease == null ? List.of() : List.of(preRelease.split("\\.", -1)));
    }

    /** The least version of these numbers: the pre-release {@code 0}. */
    static SemanticVersion firstOf(long major, long minor, long patch) {
        return new SemanticVersion(major, minor, patch, List.of("0"));
    }

    /** The least version that is greater; there is none between. */
    SemanticVersion next() {
        return preRelease.isEmpty()
                ? firstOf(major, minor, patch + 1)
                : new SemanticVersion(
                        major,
                        minor,
                        patch,
                        Stream.concat(preRelease.stream(), Stream.of("0")).toList());
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int numbers = NUMBERS.compare(this, other);
        if (numbers != 0) {
            return numbers;
        }
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
            int identifiers = compare(preRelease.get(i), other.preRelease.get(i));
            if (identifiers != 0) {
                return identifiers;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    /** Numbers by their size and before words; they have no leading zeros, so that more digits are a greater number. */
    private static int compare(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) {
            return number ? -1 : 1;
        }
        return number && one.length() != other.length()
                ? Integer.compare(one.length(), other.length())
                : one.compareTo(other);
    }

    private static boolean isNumber(String identifier) {
        return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        String numbers = Stream.of(major, minor, patch).map(String::valueOf).collect(Collectors.joining("."));
        return preRelease.isEmpty() ? numbers : numbers + "-" + String.join(".", preRelease);
    }
}
