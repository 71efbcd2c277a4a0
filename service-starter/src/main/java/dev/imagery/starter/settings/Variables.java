package dev.imagery.starter.settings;

import java.util.Locale;

/** Settings as variables of the environment. */
final class Variables {

    private Variables() {}

    /** {@code IMAGERY_ARTWORK_MAXBYTES} for {@code imagery.artwork.max-bytes}: Spring's rule. */
    static String of(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
