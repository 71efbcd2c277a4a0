package dev.imagery.orchestration.sample;

/**
 * What the text is written in. Where a picture was made for the page's text, its safe area has at least 4.5:1 to the text's colour
 * everywhere: then all of it is darker or all of it is lighter than where white and black have the same contrast, and its placeholder
 * tells which. Anywhere else a scrim lies between picture and text.
 */
enum Ink {
    LIGHT("#fff", false),
    DARK("#090a0f", false),
    ON_SCRIM("#fff", true);

    /** What WCAG 2.2 asks for in text of usual size. */
    private static final double READABLE = 4.5;

    /** The luminance to which white and black have the same contrast. */
    private static final double MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;

    /** Of a picture's width and height; text that needs more room than its area gives stands beside it. */
    private static final double ROOMY = 0.3;

    private final String colour;
    private final boolean needsScrim;

    Ink(String colour, boolean needsScrim) {
        this.colour = colour;
        this.needsScrim = needsScrim;
    }

    static Ink on(Picture picture) {
        if (picture.contrast().orElse(0) < READABLE) {
            return ON_SCRIM;
        }
        return picture.safeArea()
                .filter(area -> area.width() >= ROOMY && area.height() >= ROOMY)
                .flatMap(area -> picture.placeholder().map(placeholder -> placeholder.luminance(area)))
                .map(luminance -> luminance < MIDDLE ? LIGHT : DARK)
                .orElse(ON_SCRIM);
    }

    /** As CSS takes it. */
    String colour() {
        return colour;
    }

    boolean needsScrim() {
        return needsScrim;
    }
}
