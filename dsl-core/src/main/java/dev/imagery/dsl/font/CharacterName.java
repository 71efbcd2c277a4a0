package dev.imagery.dsl.font;

import com.ibm.icu.lang.UCharacter;
import java.util.Optional;

/** Characters in messages for people. */
public final class CharacterName {

    private CharacterName() {}

    /** As in {@code U+1F600 GRINNING FACE}. */
    public static String of(int point) {
        return "U+%04X%s"
                .formatted(
                        point,
                        Optional.ofNullable(UCharacter.getExtendedName(point))
                                .map(name -> " " + name)
                                .orElse(""));
    }
}
