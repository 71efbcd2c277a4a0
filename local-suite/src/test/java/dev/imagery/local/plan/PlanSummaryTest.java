package dev.imagery.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanSummaryTest {

    @Test
    void aPlanIsToldInLines() {
        assertThat(summary("""
                {"group": "walls", "catalogRevision": 7, "permutations": 8, "compositions": 4, "renders": {"needed": 3, "known": 1},
                 "expected": {"cpuSeconds": 12.34, "bytes": 2500000, "basis": []},
                 "gaps": [], "warnings": [{"pointer": "/titleIds", "code": "titles-repeat", "message": "150 tiles show 3 titles"}],
                 "fallbacks": {"artwork": {"original": 2}, "defaultCrops": 5},
                 "contexts": {"ofOthers": [{"group": "other", "version": 2, "precedence": 1, "contexts": 4, "first": ["US/en/tv/high"]}],
                  "refused": true},
                 "live": {"version": 3, "batch": "b", "difference": {"addedMarkets": ["JP/ja"], "droppedMarkets": [], "changedMarkets": 1,
                  "added": 1, "dropped": 2, "moved": 3}},
                 "notes": [],
                 "markets": [{"country": "US", "language": "en", "assets": 4, "titles": [{}, {}], "notices": [],
                  "fallbacks": {"artwork": {"original": 1}, "defaultCrops": 0},
                  "difference": {"added": [1], "dropped": [2, 3], "moved": []}}]}
                """)).isEqualTo("""
                Group walls, on revision 7 of the catalogue
                8 assets of 4 pictures, 3 to render and 1 known
                About 12.3 s of CPU and 2.5 MB, as measured before
                Contexts of other groups: the recipe would be refused, as it states no precedence
                  other, version 2, precedence 1: 4, such as US/en/tv/high
                Beside version 3, which is live: titles: 1 added, 2 dropped, 3 moved; markets: 1 added, 0 dropped, 1 changed
                Fallbacks: artwork original 2, default crops 5
                Warnings
                  /titleIds: 150 tiles show 3 titles
                Markets
                  US/en  2 titles on 4 assets, +1 −2 ~0 (artwork original 1)""");
    }

    @Test
    void ofManyGapsTheFirstAreNamed() {
        var gap =
                "{\"country\": \"US\", \"language\": \"en\", \"code\": \"artwork-missing\", \"message\": \"title 1 has none\"}";

        assertThat(summary("{\"group\": \"walls\", \"gaps\": [" + (gap + ",").repeat(24) + gap + "]}"))
                .contains("Gaps\n  US/en artwork-missing: title 1 has none\n")
                .endsWith("\n  … 5 more; --json has all");
    }

    private static String summary(String plan) {
        return String.join("\n", PlanSummary.of(JsonMapper.shared().readTree(plan)));
    }
}
