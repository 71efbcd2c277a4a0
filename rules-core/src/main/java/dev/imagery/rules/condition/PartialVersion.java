package dev.imagery.rules.condition;

import org.jspecify.annotations.Nullable;

/**
 * A version of which the last parts may be open, such as {@code 1.2} or {@code 1.x}, and what npm's operators make of it.
 *
 * @param parts how many are stated, from 0 to 3
 * @param first the least version that begins so; that of a full version is itself
 */
record PartialVersion(int parts, SemanticVersion first) {

    /** Null where the pre-release is malformed, or stands with a part that is open. */
    static @Nullable PartialVersion read(String text) {
        SemanticVersion full = SemanticVersion.read(text);
        if (full != null) {
            return new PartialVersion(3, full);
        }
        if (text.contains("-") || text.contains("+")) {
            return null;
        }
        String[] stated = text.split("\\.", -1);
        long[] numbers = new long[3];
        int parts = 0;
        while (parts < stated.length && Character.isDigit(stated[parts].charAt(0))) {
            numbers[parts] = Long.parseLong(stated[parts]);
            parts++;
        }
        return new PartialVersion(parts, SemanticVersion.firstOf(numbers[0], numbers[1], numbers[2]));
    }

    VersionInterval exactly() {
        return new VersionInterval(first, after());
    }

    VersionInterval atLeast() {
        return new VersionInterval(first, null);
    }

    VersionInterval atMost() {
        return new VersionInterval(SemanticVersion.LEAST, after());
    }

    VersionInterval below() {
        return parts == 0 ? VersionInterval.NONE : new VersionInterval(SemanticVersion.LEAST, first);
    }

    VersionInterval above() {
        SemanticVersion after = after();
        return after == null ? VersionInterval.NONE : new VersionInterval(after, null);
    }

    /** Changes of the last part stated are in, of the minor version at most. */
    VersionInterval tilde() {
        return parts < 3
                ? exactly()
                : new VersionInterval(first, SemanticVersion.firstOf(first.major(), first.minor() + 1, 0));
    }

    /** Changes right of the first part that is not zero are in. */
    VersionInterval caret() {
        if (parts == 0) {
            return VersionInterval.ALL;
        }
        if (first.major() > 0 || parts == 1) {
            return new VersionInterval(first, SemanticVersion.firstOf(first.major() + 1, 0, 0));
        }
        if (first.minor() > 0 || parts == 2) {
            return new VersionInterval(first, SemanticVersion.firstOf(0, first.minor() + 1, 0));
        }
        return new VersionInterval(first, SemanticVersion.firstOf(0, 0, first.patch() + 1));
    }

    /** The least version after all that begin so; null after all. */
    private @Nullable SemanticVersion after() {
        return switch (parts) {
            case 0 -> null;
            case 1 -> SemanticVersion.firstOf(first.major() + 1, 0, 0);
            case 2 -> SemanticVersion.firstOf(first.major(), first.minor() + 1, 0);
            default -> first.next();
        };
    }
}
