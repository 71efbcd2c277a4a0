package dev.imagery.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Ten kinds of queries, each with other values every time; what they ask for is in {@code search.sql}. */
final class SearchShapes {

    private static final int COUNTRIES = 190;
    private static final int LANGUAGES = 60;
    private static final int TITLES = 5_000;
    private static final int GROUPS = 80;

    private final Random random = new Random(1);
    private final Map<String, Supplier<String>> shapes = new LinkedHashMap<>();

    SearchShapes() {
        shapes.put("a country", () -> "country=" + country());
        shapes.put("a language", () -> "language=" + language());
        shapes.put("a region, a language, a platform", () -> "region=WEST&language=en&platform=tv");
        shapes.put("a target and a design", () -> "platform=mobile&resolution=ultra&design=" + design());
        shapes.put("a group's platform", () -> "platform=browser&group=" + group());
        shapes.put("a title", () -> "titleId=" + title());
        shapes.put(
                "the largest files",
                () -> "encoding=avif&sort=bytes&order=desc&maxBytes=" + (20_000 + random.nextInt(400_000)));
        shapes.put("bad contrast in a country", () -> "maxContrast=4.5&sort=contrast&country=" + country());
        shapes.put("the newest on a platform", () -> "sort=made&order=desc&platform=tv&language=" + language());
        shapes.put("a retired version's country", () -> "version=2&country=%s&group=%s".formatted(country(), group()));
    }

    /** What a query of each shape asks, by the shape's name. */
    Map<String, Supplier<String>> byName() {
        return shapes;
    }

    private String country() {
        int number = random.nextInt(COUNTRIES);
        return letters('A', number);
    }

    private String language() {
        return letters('a', random.nextInt(LANGUAGES)) + "x";
    }

    private static String letters(char first, int number) {
        return "" + (char) (first + number / 26) + (char) (first + number % 26);
    }

    private String design() {
        return new String[] {"perspective", "grid", "mosaic", "hero", "filmstrip", "diagonal"}[random.nextInt(6)];
    }

    private String group() {
        return String.format(Locale.ROOT, "wall-%03d", 1 + random.nextInt(GROUPS));
    }

    private long title() {
        return 1 + (long) (TITLES * Math.pow(random.nextDouble(), 3));
    }
}
