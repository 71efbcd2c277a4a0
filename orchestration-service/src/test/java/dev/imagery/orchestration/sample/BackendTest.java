package dev.imagery.orchestration.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BackendTest {

    private final List<Map<String, List<String>>> asked = new ArrayList<>();
    private final Map<String, String> releases = new HashMap<>(Map.of("browser", "7", "mobile", "7", "tv", "7"));
    private final Backend backend = new Backend(query -> {
        asked.add(Map.copyOf(query));
        String platform = query.get("platform").getFirst();
        return json("""
                {"fields": {"email": {"type": "StringField", "value": ""},
                            "nextAction": {"type": "Action", "withFields": ["email", "unknown"]}},
                 "adaptiveFields": {"backgroundImage": "https://cdn.example.com/%1$s.jpg"},
                 "release": %2$s, "context": {"language": "ja"},
                 "images": {"backgroundImage": {"url": "https://cdn.example.com/%1$s.jpg", "sources": [
                   {"type": "image/webp", "srcset": "https://cdn.example.com/a.webp 960w, https://cdn.example.com/b.webp 1920w"}]}}}
                """.formatted(platform, releases.get(platform)));
    });

    @Test
    void aVisitOfNoPlatformGetsAWallForEachOrientation() {
        Backend.Shown shown = backend.show(Map.of("country", List.of("JP")), "", false);

        assertThat(shown.walls().differ()).isTrue();
        assertThat(shown.walls().on(Orientation.PORTRAIT).orElseThrow().url()).endsWith("/mobile.jpg");
        assertThat(shown.walls().on(Orientation.LANDSCAPE).orElseThrow().url()).endsWith("/browser.jpg");
        assertThat(shown.language()).isEqualTo("ja");
        assertThat(shown.release()).contains(7L);
        assertThat(shown.form().fields()).extracting(Field::name).containsExactly("email");
        assertThat(asked)
                .allSatisfy(query -> assertThat(query)
                        .containsEntry("country", List.of("JP"))
                        .containsEntry("view", List.of("full")));
    }

    @Test
    void aNamedPlatformIsShownOnEveryScreen() {
        Backend.Shown shown = backend.show(Map.of("platform", List.of("tv")), "", false);

        assertThat(shown.walls().differ()).isFalse();
        assertThat(shown.walls().on(Orientation.PORTRAIT).orElseThrow().url()).endsWith("/tv.jpg");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aPageIsOfOneRelease() {
        releases.put("mobile", "8");

        assertThat(backend.show(Map.of(), "", false).walls().all())
                .extracting(Picture::url)
                .containsExactly("https://cdn.example.com/browser.jpg");
    }

    @Test
    void whatTheBrowserTellsIsHandedOnUnlessTheQueryTellsIt() {
        backend.show(Map.of("acceptLanguage", List.of("ar"), "platform", List.of("tv")), "ja, en;q=0.5", false);
        backend.show(Map.of("platform", List.of("tv")), "ja, en;q=0.5", true);

        assertThat(asked.getFirst())
                .containsEntry("acceptLanguage", List.of("ar"))
                .doesNotContainKey("saveData");
        assertThat(asked.getLast())
                .containsEntry("acceptLanguage", List.of("ja, en;q=0.5"))
                .containsEntry("saveData", List.of("true"));
    }

    @Test
    void whoSavesDataGetsTheNarrowestFilesOnly() {
        Backend.Shown shown = backend.show(Map.of(), "", true);

        assertThat(shown.walls().on(Orientation.LANDSCAPE).orElseThrow().sources())
                .containsExactly(new Source("image/webp", "https://cdn.example.com/a.webp 960w"));
    }

    @Test
    void withoutAPictureThereIsAPage() {
        var away = new Backend(query -> json("{\"fields\": {}, \"adaptiveFields\": {}}"));

        Backend.Shown shown = away.show(Map.of(), "", false);

        assertThat(shown.walls().all()).isEmpty();
        assertThat(shown.release()).isEqualTo(Optional.empty());
        assertThat(shown.form().fields()).isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
