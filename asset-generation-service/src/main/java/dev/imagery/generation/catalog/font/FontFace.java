package dev.imagery.generation.catalog.font;

import dev.imagery.dsl.font.Coverage;
import java.util.List;

/**
 * One font of a file.
 *
 * @param families what its family is called, the name that counts first; may be empty
 * @param weight as in CSS, usually 100 to 900
 * @param upright neither italic nor oblique
 * @param variable whether it has axes, as of weight
 * @param outlined whether its glyphs are outlines, and not pictures
 * @param version as it says itself; may be empty
 * @param licence as it says itself; may be empty
 */
public record FontFace(
        List<String> families,
        int weight,
        boolean upright,
        boolean variable,
        boolean outlined,
        String version,
        String licence,
        Coverage coverage) {

    private static final int ITALIC_OR_OBLIQUE = 1 | 1 << 9;
    private static final int BOLD_OF_MAC = 1;
    private static final int ITALIC_OF_MAC = 2;

    /** @throws IndexOutOfBoundsException where it is broken */
    static FontFace in(Tables tables) {
        var names = Names.in(tables.get("name"));
        int macStyle = tables.get("head").u16(44);
        var os2 = tables.find("OS/2");
        return new FontFace(
                names.families(),
                os2.map(table -> table.u16(4)).orElse((macStyle & BOLD_OF_MAC) == 0 ? 400 : 700),
                os2.map(table -> (table.u16(62) & ITALIC_OR_OBLIQUE) == 0).orElse((macStyle & ITALIC_OF_MAC) == 0),
                tables.has("fvar"),
                tables.has("glyf") || tables.has("CFF ") || tables.has("CFF2"),
                names.version(),
                names.licence(),
                CharacterMap.in(tables.get("cmap"), tables.get("maxp").u16(4)));
    }

    /** Whether a family is called so, without regard to case. */
    public boolean isOf(String family) {
        return families.stream().anyMatch(family::equalsIgnoreCase);
    }

    /** The family as the font spells it. */
    public String named(String family) {
        return families.stream().filter(family::equalsIgnoreCase).findFirst().orElse(family);
    }
}
