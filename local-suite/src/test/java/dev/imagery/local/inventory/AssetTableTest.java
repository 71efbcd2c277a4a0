package dev.imagery.local.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssetTableTest {

    private static final String ASSETS = """
            {"assets": [
              {"group": "walls", "version": 3, "live": true, "country": "US", "language": "en", "platform": "browser",
               "resolution": "high", "width": 1920, "height": 1080, "design": "grid", "titleIds": [1, 2],
               "contrast": {"worst": 4.513, "mean": 9}, "madeAt": "2026-01-31T12:00:00Z",
               "renditions": [{"encoding": "jpeg", "bytes": 812345}, {"encoding": "avif", "bytes": 312345}]},
              {"group": "autumn-walls", "version": 12, "live": false, "country": "MX", "language": "es-MX", "platform": "tv",
               "resolution": "ultra", "cell": "autumn/bright", "width": 3840, "height": 2160, "titleIds": [],
               "madeAt": "2026-02-01T12:00:00Z", "renditions": []}]%s}
            """;

    @Test
    void assetsStandInAlignedLines() {
        assertThat(AssetTable.of(json(ASSETS.formatted("")), "")).containsExactly("""
                        context                          group                       size       bytes    contrast  made        design  titles
                        US/en/browser/high               walls@3                     1920×1080  812,345  4.51      2026-01-31  grid    2
                        MX/es-MX/tv/ultra@autumn/bright  autumn-walls@12 (not live)  3840×2160  0        -         2026-02-01  -       0
                        2 assets""".split("\n"));
    }

    @Test
    void theSizeIsThatOfTheEncodingThatWasAskedFor() {
        assertThat(AssetTable.of(json(ASSETS.formatted("")), "avif").get(1)).contains("312,345");
    }

    @Test
    void theLastLineSaysWhetherThereAreMore() {
        String counted = ", \"next\": \"abc\", \"count\": {\"relation\": \"%s\", \"assets\": %d}";

        assertThat(AssetTable.of(json(ASSETS.formatted(counted.formatted("=", 1234))), ""))
                .last()
                .isEqualTo("2 of 1,234 assets; more with --limit");
        assertThat(AssetTable.of(json(ASSETS.formatted(counted.formatted("≥", 10_000))), ""))
                .last()
                .isEqualTo("2 of ≥ 10,000 assets; more with --limit");
        assertThat(AssetTable.of(json("{\"assets\": []}"), "")).containsExactly("No assets");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
