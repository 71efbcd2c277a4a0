package dev.imagery.local.chaos.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A group of the run: who its imagery is for. No two groups are for the same visitors. */
public record Wall(String group, List<String> countries, List<String> languages) {

    /** All groups. The first two draw the same pictures where they have the same design, as they differ in the country only. */
    public static final List<Wall> ALL = List.of(
            new Wall("chaos-us", List.of("US"), List.of("en")),
            new Wall("chaos-gb", List.of("GB"), List.of("en")),
            new Wall("chaos-ca", List.of("CA"), List.of("en", "fr")),
            new Wall("chaos-pacific", List.of("AU", "NZ"), List.of("en")));

    static final List<String> PLATFORMS = List.of("browser", "mobile");
    static final String RESOLUTION = "low";

    /** One visitor of each kind, as {@code US/en/browser/low}. */
    public List<String> contexts() {
        List<String> contexts = new ArrayList<>();
        for (String country : countries) {
            for (String language : languages) {
                for (String platform : PLATFORMS) {
                    contexts.add(String.join("/", country, language, platform, RESOLUTION));
                }
            }
        }
        return contexts;
    }

    String recipe(String design) {
        return """
                {"name": "%s", "countries": [%s], "languages": [%s], "platforms": [%s], "resolutions": ["%s"], "type": "perspective", %s}
                """.formatted(group, quoted(countries), quoted(languages), quoted(PLATFORMS), RESOLUTION, design)
                .strip();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }
}
