package dev.imagery.local.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShownTextTest {

    private static final String SHOWN = """
            {"at": "2026-11-30T12:00:00Z",
             "picture": {"renderKey": "ab", "titleIds": [7, 8], "files": [{"url": "https://cdn.example.com/assets/1.jpg"}]},
             "rule": {"set": "walls", "rule": "JP/ja/tv/high", "precedence": 5, "release": 12, "since": "2026-11-29T09:00:00Z",
                      "rolledBack": true},
             "source": {"group": "walls", "version": 3, "batch": "4f3c", "catalogRevision": 41, "recipe": {"name": "walls"}},
             "others": [{"group": "spare", "version": 1, "precedence": 0, "rule": "JP/ja/tv/high"}]}""";

    @Test
    void whatIsShownIsToldWithItsReasons() {
        assertThat(ShownText.of(JsonMapper.shared().readTree(SHOWN), false)).isEqualTo("""
                picture   https://cdn.example.com/assets/1.jpg
                titles    7, 8
                rule      JP/ja/tv/high of walls, precedence 5; before spare
                release   12, since 2026-11-29T09:00:00Z
                version   3 of walls, gone back to
                recipe    walls, on catalogue 41
                batch     4f3c
                author    not told""");
    }

    @Test
    void whatWasTakenDownForGoodIsSaidToBe() {
        var text = ShownText.of(
                JsonMapper.shared()
                        .readTree(SHOWN.replaceFirst(
                                "\"files\": \\[.*?]", "\"files\": [], \"purgedAt\": \"2026-12-01T09:00:00Z\"")),
                false);

        assertThat(text).startsWith("picture   taken down for good at 2026-12-01T09:00:00Z\n");
    }

    @Test
    void whatIsLongGoneHasAnEndAndWhatNobodyCompetedWithNobodyBeforeIt() {
        var text = ShownText.of(
                JsonMapper.shared()
                        .readTree(SHOWN.replace("\"rolledBack\": true", "\"until\": \"2026-11-30T09:00:00Z\"")
                                .replaceFirst("\\[\\{\"group.*]", "[]")),
                false);

        assertThat(text)
                .contains("since 2026-11-29T09:00:00Z until 2026-11-30T09:00:00Z")
                .contains("rule      JP/ja/tv/high of walls, precedence 5\n")
                .contains("version   3 of walls\n");
    }

    @Test
    void manyTitlesAreCountedAndNamedWhereSomebodyAsks() {
        var shown = JsonMapper.shared().readTree(SHOWN.replace("[7, 8]", "[1, 2, 3, 4, 5, 6, 7]"));

        assertThat(ShownText.of(shown, false)).contains("titles    7: 1, 2, 3, 4, 5, …\n");
        assertThat(ShownText.of(shown, true)).contains("titles    1, 2, 3, 4, 5, 6, 7\n");
    }
}
