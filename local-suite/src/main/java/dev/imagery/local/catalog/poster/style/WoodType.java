package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.lettering.Lines;
import dev.imagery.local.catalog.poster.lettering.Script;
import java.util.List;

/** Cuts a title into the short lines of a playbill. */
final class WoodType {

    private static final double TALL = 0.9; // width by height of what the title may fill

    private WoodType() {}

    /** A line of an article or a preposition alone is set small between the others. */
    static boolean isSmall(String line) {
        return line.length() <= 3 && Script.of(line, "en").cased();
    }

    static List<String> lines(String title, String language) {
        return Lines.fit(title, Script.of(title, language), TALL, 4);
    }
}
