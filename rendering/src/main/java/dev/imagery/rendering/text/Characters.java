package dev.imagery.rendering.text;

import java.util.OptionalInt;
import java.util.Set;

/** Characters and texts in messages for people. */
final class Characters {

    private static final int MOST_QUOTED = 60;

    /** They make text run against what it says, and no language needs them. */
    private static final Set<Integer> OVERRIDES = Set.of(0x202D, 0x202E);

    private Characters() {}

    /**
     * The first that no text may have: what would break lines or end an argument where the text has no line feed, what is half of a
     * character, and what reverses letters.
     */
    static OptionalInt firstNotAllowed(String text) {
        return text.codePoints()
                .filter(point -> point != '\n'
                        && (OVERRIDES.contains(point)
                                || switch (Character.getType(point)) {
                                    case Character.CONTROL,
                                            Character.LINE_SEPARATOR,
                                            Character.PARAGRAPH_SEPARATOR,
                                            Character.SURROGATE -> true;
                                    default -> false;
                                }))
                .findFirst();
    }

    /** In quotes, cut where it is long; control characters are left out. */
    static String quoted(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .map(point -> point == '\n' ? ' ' : point)
                .filter(point -> point == ' '
                        || firstNotAllowed(Character.toString(point)).isEmpty())
                .limit(MOST_QUOTED)
                .forEach(plain::appendCodePoint);
        boolean cut = text.codePointCount(0, text.length()) > MOST_QUOTED;
        return "'" + plain + (cut ? "…" : "") + "'";
    }
}
