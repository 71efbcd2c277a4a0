package dev.imagery.rendering.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import java.util.function.IntPredicate;

/** The direction in which a text's lines run. */
public enum Direction {
    LEFT_TO_RIGHT("\u200e"),
    RIGHT_TO_LEFT("\u200f");

    private final String mark;

    Direction(String mark) {
        this.mark = mark;
    }

    /**
     * That of the language, as long as any letter of the text runs in it: an Arabic line that begins with a Latin name is an Arabic
     * line. Else that of the first letter (rules P2 and P3 of the Unicode Bidirectional Algorithm), as of a Latin name alone.
     */
    static Direction of(String text, String language) {
        boolean rightToLeft = ULocale.forLanguageTag(language).isRightToLeft();
        IntPredicate runsInIt = point -> rightToLeft == isRightToLeft(point) && isStrong(point);
        if (text.codePoints().anyMatch(runsInIt)) {
            return rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
        }
        return switch (Bidi.getBaseDirection(text)) {
            case Bidi.RTL -> RIGHT_TO_LEFT;
            case Bidi.LTR -> LEFT_TO_RIGHT;
            default -> rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
        };
    }

    /** Unicode's mark of the direction: it draws nothing, and a line that begins with it runs in its direction. */
    String mark() {
        return mark;
    }

    private static boolean isStrong(int point) {
        return UCharacter.getDirection(point) == ECharacterDirection.LEFT_TO_RIGHT || isRightToLeft(point);
    }

    private static boolean isRightToLeft(int point) {
        int direction = UCharacter.getDirection(point);
        return direction == ECharacterDirection.RIGHT_TO_LEFT || direction == ECharacterDirection.RIGHT_TO_LEFT_ARABIC;
    }
}
