package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.lettering.Lines;
import dev.imagery.local.catalog.poster.lettering.Script;
import java.util.List;

/** Cuts a title into the short lines of a playbill. */
final class WoodType {

    private static final double TALL = 0.9;

    private WoodType() {}

    static List<String> lines(String title, String language) {
        return Lines.fit(title, Script.of(title, language), TALL, 4);
    }
}
