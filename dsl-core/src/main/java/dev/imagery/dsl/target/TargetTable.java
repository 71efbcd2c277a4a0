package dev.imagery.dsl.target;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sizes of platform × resolution. */
public final class TargetTable {

    /** The resolution for poor networks. */
    public static final String LOWEST = "low";

    /** The platform that the article's {@code size} alone means. */
    private static final String SIZE_PLATFORM = "browser";

    private static final Map<String, Map<String, Size>> SIZES = new LinkedHashMap<>();

    static {
        SIZES.put("browser", sizes("low", 960, 540, "medium", 1280, 720, "high", 1920, 1080, "ultra", 2560, 1440));
        SIZES.put("mobile", sizes("low", 360, 640, "medium", 540, 960, "high", 1080, 1920, "ultra", 1440, 2560));
        SIZES.put("tv", sizes("medium", 1280, 720, "high", 1920, 1080, "ultra", 3840, 2160));
    }

    private TargetTable() {}

    /** In the table's order. */
    public static List<String> platforms() {
        return List.copyOf(SIZES.keySet());
    }

    /** From the smallest to the largest. */
    public static List<String> resolutions() {
        return List.of(LOWEST, "medium", "high", "ultra");
    }

    /** Those of platform × resolution that the table has, in its order; both lists hold names of the table. */
    public static List<Target> targets(Collection<String> platforms, Collection<String> resolutions) {
        return SIZES.entrySet().stream()
                .filter(platform -> platforms.contains(platform.getKey()))
                .flatMap(platform -> platform.getValue().entrySet().stream()
                        .filter(resolution -> resolutions.contains(resolution.getKey()))
                        .map(resolution -> new Target(platform.getKey(), resolution.getKey(), resolution.getValue())))
                .toList();
    }

    /** What a size alone means: a browser at the resolution nearest by area, the lower of two as near. */
    public static Target ofSize(Size size) {
        var browser = SIZES.getOrDefault(SIZE_PLATFORM, Map.of());
        var nearest = browser.entrySet().stream()
                .min(Comparator.comparingLong(
                        resolution -> Math.abs(resolution.getValue().pixels() - size.pixels())))
                .orElseThrow();
        return new Target(SIZE_PLATFORM, nearest.getKey(), size);
    }

    private static Map<String, Size> sizes(Object... nameWidthHeight) {
        var sizes = new LinkedHashMap<String, Size>();
        for (int i = 0; i < nameWidthHeight.length; i += 3) {
            sizes.put(
                    (String) nameWidthHeight[i], new Size((int) nameWidthHeight[i + 1], (int) nameWidthHeight[i + 2]));
        }
        return sizes;
    }
}
