package dev.imagery.orchestration.sample;

import java.util.Locale;

/** Which way up a screen is; each is shown the wall of the platform that is made for such screens. */
enum Orientation {
    LANDSCAPE("browser"),
    PORTRAIT("mobile");

    private final String platform;

    Orientation(String platform) {
        this.platform = platform;
    }

    String platform() {
        return platform;
    }

    /** The condition of CSS for such a screen. */
    String media() {
        return "(orientation: %s)".formatted(name().toLowerCase(Locale.ROOT));
    }
}
