package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.lettering.Script;

/**
 * What is written on a poster.
 *
 * @param creator author or director; may be in another script than the title
 * @param year of the first publication or performance
 */
public record Words(String title, String creator, int year, String language) {

    Script script() {
        return Script.of(title, language);
    }

    boolean rightToLeft() {
        return script().rightToLeft();
    }
}
