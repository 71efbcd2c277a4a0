package dev.imagery.orchestration.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a picture has to fit: from parameters, and from headers where there is none. */
final class ScreenReader {

    /** The encodings of pictures that a caller may name; those that no picture is made in are taken and never used. */
    private static final List<String> FORMATS = List.of("avif", "webp", "jpeg", "png", "jxl", "gif");

    private static final int LONGEST = 16_384;
    private static final double LEAST_RATIO = 0.1;
    private static final double GREATEST_RATIO = 10;
    private static final Pattern VIEWPORT = Pattern.compile("([1-9]\\d{0,4})(?:x([1-9]\\d{0,4}))?");
    private static final Pattern RATIO = Pattern.compile("\\d{1,2}(?:\\.\\d{1,8})?");

    private record Viewport(int width, int height) {}

    private final Parameters parameters;
    private final BrowserHeaders headers;

    ScreenReader(Parameters parameters, BrowserHeaders headers) {
        this.parameters = parameters;
        this.headers = headers;
    }

    /** @param sizeMatters whether the size of the picture is not settled already; headers are not asked for it otherwise */
    Screen read(boolean sizeMatters) {
        Optional<Set<String>> formats = formats();
        Optional<Boolean> savesData = parameters.flag("saveData");
        Optional<Viewport> viewport = viewport();
        Optional<Double> ratio = ratio();
        Set<String> shown = formats.or(headers::formats).orElse(Set.of());
        if (!sizeMatters) {
            return new Screen(shown, 0, 0, false);
        }
        if (savesData.orElseGet(headers::savesData)) {
            return new Screen(shown, 0, 0, true);
        }
        Viewport seen = viewport.orElseGet(() -> new Viewport(
                headers.viewportWidth().orElse(0), headers.viewportHeight().orElse(0)));
        if (seen.width() == 0 && seen.height() == 0) {
            return new Screen(shown, 0, 0, false);
        }
        double pixels = ratio.orElseGet(() -> headers.dpr().orElse(1));
        return new Screen(shown, devicePixels(seen.width(), pixels), devicePixels(seen.height(), pixels), false);
    }

    static boolean isLength(int cssPixels) {
        return cssPixels >= 1 && cssPixels <= LONGEST;
    }

    static boolean isRatio(double ratio) {
        return ratio >= LEAST_RATIO && ratio <= GREATEST_RATIO;
    }

    private static int devicePixels(int cssPixels, double ratio) {
        return (int) Math.ceil(cssPixels * ratio);
    }

    private Optional<Set<String>> formats() {
        return parameters.one("formats").map(told -> {
            Set<String> formats = new TreeSet<>();
            for (String format : told.split(",", -1)) {
                parameters.oneOf("formats", format.strip(), FORMATS).ifPresent(formats::add);
            }
            return formats;
        });
    }

    private Optional<Viewport> viewport() {
        return parameters.one("viewport").flatMap(told -> {
            Matcher viewport = VIEWPORT.matcher(told);
            if (viewport.matches()) {
                int width = Integer.parseInt(viewport.group(1));
                int height = viewport.group(2) == null ? 0 : Integer.parseInt(viewport.group(2));
                if (width <= LONGEST && height <= LONGEST) {
                    return Optional.of(new Viewport(width, height));
                }
            }
            parameters.fault(
                    "viewport",
                    "malformed",
                    told,
                    "a width, or width x height, in CSS pixels from 1 to " + LONGEST + ": 390 or 390x844",
                    null);
            return Optional.empty();
        });
    }

    private Optional<Double> ratio() {
        return parameters.one("dpr").flatMap(told -> {
            if (RATIO.matcher(told).matches() && isRatio(Double.parseDouble(told))) {
                return Optional.of(Double.valueOf(told));
            }
            parameters.fault(
                    "dpr",
                    "malformed",
                    told,
                    "device pixels for a CSS pixel, from %s to %s: 1.5".formatted(LEAST_RATIO, (int) GREATEST_RATIO),
                    null);
            return Optional.empty();
        });
    }
}
