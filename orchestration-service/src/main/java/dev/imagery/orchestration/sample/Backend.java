package dev.imagery.orchestration.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Makes the page as a homepage's backend would: from full answers alone. A visit that names no platform gets the walls of two, each for
 * screens of its orientation, as the server does not know how the visitor holds the screen.
 */
final class Backend {

    private static final String PLATFORM = "platform";
    private static final String RELEASE = "release";

    private final Answers answers;

    Backend(Answers answers) {
        this.answers = answers;
    }

    /**
     * What a page shows.
     *
     * @param language that the visit was taken for; empty where that is not known
     * @param release the release that it comes from; empty where none was known
     */
    record Shown(Walls walls, Form form, String language, Optional<Long> release) {}

    /**
     * Asks for a visit.
     *
     * @param query of the page, with parameters of the homepage
     * @param acceptLanguage the header of that name; empty where the browser sent none
     * @param savesData whether the visitor wants few bytes
     */
    Shown show(Map<String, List<String>> query, String acceptLanguage, boolean savesData) {
        Map<String, List<String>> asked = new TreeMap<>(query);
        asked.put("view", List.of("full"));
        if (!acceptLanguage.isBlank()) {
            asked.putIfAbsent("acceptLanguage", List.of(acceptLanguage));
        }
        if (savesData) {
            asked.putIfAbsent("saveData", List.of("true"));
        }
        boolean onePlatform = query.getOrDefault(PLATFORM, List.of()).stream().anyMatch(named -> !named.isBlank());
        if (!onePlatform) {
            asked.put(PLATFORM, List.of(Orientation.LANDSCAPE.platform()));
        }
        JsonNode answer = answers.to(asked);
        boolean lean = asked.getOrDefault("saveData", List.of()).contains("true");
        Map<Orientation, Picture> walls = new EnumMap<>(Orientation.class);
        put(walls, Orientation.LANDSCAPE, answer, lean);
        if (!onePlatform) {
            asked.put(PLATFORM, List.of(Orientation.PORTRAIT.platform()));
            JsonNode upright = answers.to(asked);
            if (upright.path(RELEASE).equals(answer.path(RELEASE))) { // a page is of one release
                put(walls, Orientation.PORTRAIT, upright, lean);
            }
        }
        return new Shown(
                new Walls(walls),
                Form.of(answer.path("fields")),
                answer.path("context").path("language").stringValue(""),
                answer.path(RELEASE).longValueOpt().stream().boxed().findFirst());
    }

    private static void put(Map<Orientation, Picture> walls, Orientation orientation, JsonNode answer, boolean lean) {
        Picture.of(answer)
                .map(picture -> lean ? picture.lean() : picture)
                .ifPresent(picture -> walls.put(orientation, picture));
    }
}
