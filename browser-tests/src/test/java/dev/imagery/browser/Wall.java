package dev.imagery.browser;

import java.util.List;
import java.util.Locale;

/** A wall of the tests: its sizes, and what its rules say of it. */
enum Wall {
    /** Busy all over, with nowhere for text. */
    BUSY_LANDSCAPE("3wcCDIJV+6JUmnd1ia3zTgTLIA==", false, null, null),
    BUSY_PORTRAIT("3wcCDALfWrZWlbuqeejLH/OjMg==", true, null, null),
    /** It says where the text goes, and not how well it is read there. */
    UNMEASURED_LANDSCAPE("3wcCDIJV+6JUmnd1ia3zTgTLIA==", false, new Area(0.06, 0.15, 0.4, 0.7), null),
    UNMEASURED_PORTRAIT("3wcCDALfWrZWlbuqeejLH/OjMg==", true, new Area(0.05, 0.45, 0.9, 0.5), null),
    /** Made for white text, on the right. */
    DARK_LANDSCAPE("lwcKDIJ/pIh4iIdqmIifaQmoYA==", false, new Area(0.54, 0.12, 0.42, 0.8), "#1c1530"),
    DARK_PORTRAIT("lQcKDAKpGIf3d42Ip7e/Evy0IA==", true, new Area(0.05, 0.12, 0.9, 0.5), "#1c1530"),
    /** Made for black text. */
    LIGHT_LANDSCAPE("JwgODIJ/U3d3iHhUmHf9TgHaIA==", false, new Area(0.06, 0.15, 0.4, 0.75), "#f4efe2"),
    LIGHT_PORTRAIT("KwgODAJ4CJdXiHuHiGiHYaCgZA==", true, new Area(0.05, 0.45, 0.9, 0.5), "#f4efe2");

    /** Of all sizes of a platform, the usual ones. */
    private static final List<Size> LANDSCAPE_SIZES =
            List.of(new Size(960, 540), new Size(1280, 720), new Size(1920, 1080), new Size(2560, 1440));

    private static final List<Size> PORTRAIT_SIZES =
            List.of(new Size(360, 640), new Size(540, 960), new Size(1080, 1920), new Size(1440, 2560));

    /** In pixels. */
    record Size(int width, int height) {}

    /** In fractions of width and height. */
    record Area(double left, double top, double width, double height) {}

    private final String placeholder;
    private final boolean portrait;
    private final Area safeArea;
    private final String paint;

    Wall(String placeholder, boolean portrait, Area safeArea, String paint) {
        this.placeholder = placeholder;
        this.portrait = portrait;
        this.safeArea = safeArea;
        this.paint = paint;
    }

    List<Size> sizes() {
        return portrait ? PORTRAIT_SIZES : LANDSCAPE_SIZES;
    }

    /** A ThumbHash in Base64. */
    String placeholder() {
        return placeholder;
    }

    Area safeArea() {
        return safeArea;
    }

    boolean isMadeForText() {
        return paint != null;
    }

    /** How many blocks of colour there are each way. */
    Size blocks() {
        return portrait ? new Size(18, 32) : new Size(32, 18);
    }

    /** What of ImageMagick paints the safe area. */
    List<String> painted(Size size) {
        if (paint == null) {
            return List.of();
        }
        return List.of(
                "-fill",
                paint,
                "-draw",
                "rectangle %d,%d %d,%d"
                        .formatted(
                                Math.round(safeArea.left * size.width),
                                Math.round(safeArea.top * size.height),
                                Math.round((safeArea.left + safeArea.width) * size.width),
                                Math.round((safeArea.top + safeArea.height) * size.height)));
    }

    /** The key of a file, below the CDN's address. */
    String key(Size size, String extension) {
        return "assets/%s-%d.%s".formatted(name().toLowerCase(Locale.ROOT), size.width, extension);
    }
}
