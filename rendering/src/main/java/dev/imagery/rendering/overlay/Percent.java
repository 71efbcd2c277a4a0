package dev.imagery.rendering.overlay;

import java.util.Locale;

/** Shares as ImageMagick's arguments write them. */
final class Percent {

    private Percent() {}

    /** @param share 0 to 1 */
    static String of(double share) {
        return String.format(Locale.ROOT, "%.4f%%", share * 100);
    }
}
