package dev.imagery.rendering.text;

import com.ibm.icu.lang.UCharacter;
import java.util.Optional;

/** Characters and texts in messages for people. */
final class Characters {

    private static final int MOST_QUOTED = 60;

    private Characters() {}

    /** As in {@code U+1F600 GRINNING FACE}. */
    static String named(int point) {
        return "U+%04X%s"
                .formatted(
                        point,
                        Optional.ofNullable(UCharacter.getExtendedName(point))
                                .map(name -> " " + name)
                                .orElse(""));
    }

    /** In quotes, cut where it is long; control characters are left out. */
    static String quoted(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .map(point -> point == '\n' ? ' ' : point)
                .filter(point -> !Character.isISOControl(point))
                .limit(MOST_QUOTED)
                .forEach(plain::appendCodePoint);
        boolean cut = text.codePointCount(0, text.length()) > MOST_QUOTED;
        return "'" + plain + (cut ? "…" : "") + "'";
    }
}
