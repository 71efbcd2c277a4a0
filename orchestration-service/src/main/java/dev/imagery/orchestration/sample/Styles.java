package dev.imagery.orchestration.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page's CSS. The text lies over the picture's safe area wherever the screen crops the picture: what is kept of a picture is chosen
 * by {@link SafeArea#across} and {@link SafeArea#down}, by which the text is placed too.
 */
final class Styles {

    private static final String PAGE = Resource.text("page.css");
    private static final String SAFE = Resource.text("safe.css");
    private static final String HALO = Resource.text("halo.css");
    private static final String FREE_LANDSCAPE = Resource.text("free-landscape.css");
    private static final String FREE_PORTRAIT = Resource.text("free-portrait.css");

    private static final String NIGHT = "#15161d";
    private static final String GLOW = "radial-gradient(circle at 60% 25%, #54407f, #2a1f42 40%, #15161d 75%)";

    private Styles() {}

    /** The CSS of a page with these pictures. */
    static String of(Walls walls) {
        return Stream.of(Orientation.values())
                .map(orientation -> "@media %s {\n%s}\n".formatted(orientation.media(), on(orientation, walls)))
                .collect(Collectors.joining("", PAGE, ""));
    }

    /** A style as a Content-Security-Policy names it. */
    static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String on(Orientation orientation, Walls walls) {
        Optional<Picture> picture = walls.on(orientation);
        Optional<SafeArea> area = picture.flatMap(Picture::safeArea);
        Ink ink = picture.map(Ink::on).orElse(Ink.ON_SCRIM);
        return numbers(picture, area, ink)
                + (area.isPresent() ? SAFE + (ink.needsScrim() ? HALO : "") : free(orientation));
    }

    private static String free(Orientation orientation) {
        return switch (orientation) {
            case LANDSCAPE -> FREE_LANDSCAPE;
            case PORTRAIT -> FREE_PORTRAIT;
        };
    }

    private static String numbers(Optional<Picture> picture, Optional<SafeArea> area, Ink ink) {
        double width = picture.map(Picture::width).orElse(0);
        double height = picture.map(Picture::height).orElse(0);
        return String.format(
                Locale.ROOT,
                ".hero { --w: %.0f; --h: %.0f; --x: %.4f; --y: %.4f; --bw: %.2f; --bh: %.2f; --ink: %s; --colour: %s; --placeholder: %s }\n",
                width,
                height,
                area.map(SafeArea::across).orElse(0.5),
                area.map(SafeArea::down).orElse(0.5),
                area.map(SafeArea::width).orElse(0.0) * width,
                area.map(SafeArea::height).orElse(0.0) * height,
                ink.colour(),
                picture.flatMap(Picture::colour).orElse(NIGHT),
                picture.map(Styles::placeholder).orElse(GLOW));
    }

    private static String placeholder(Picture picture) {
        return picture.placeholder()
                .map(pixels -> "url(\"" + pixels.dataUrl() + "\")")
                .orElse("none");
    }
}
