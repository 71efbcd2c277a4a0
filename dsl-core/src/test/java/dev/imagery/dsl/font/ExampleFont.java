package dev.imagery.dsl.font;

import java.util.BitSet;

/** Fonts of no more than a name, a weight and letters. */
public final class ExampleFont {

    private ExampleFont() {}

    /** @param letters all that it draws, or {@code a-z} for those of English with their capitals */
    public static CatalogFont of(String family, int weight, String letters) {
        return of(family, weight, letters, (family + weight).replace(" ", "-"));
    }

    public static CatalogFont of(String family, int weight, String letters, String digest) {
        var points = new BitSet();
        (letters.equals("a-z") ? "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" : letters)
                .codePoints()
                .forEach(points::set);
        return new CatalogFont(new PlacedFont(family, weight, digest), Coverage.of(points));
    }
}
