package dev.imagery.local.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTableTest {

    @Test
    void changesAreToldOneALine() {
        var comparison = JsonMapper.shared().readTree("""
                {"pictures": {"state": "running", "pairs": 1200, "measured": 3},
                 "counts": {"added": 1, "dropped": 0, "changed": 1, "unmeasured": 4, "incomparable": 1, "same": 7},
                 "assets": [
                   {"country": "JP", "language": "ja", "platform": "tv", "resolution": "high", "change": "added", "difference": 1},
                   {"country": "US", "language": "en", "platform": "browser", "resolution": "high", "cell": "autumn/bright",
                    "change": "changed", "difference": 0.0734},
                   {"country": "US", "language": "en", "platform": "tv", "resolution": "low", "change": "incomparable",
                    "obstacle": "encoding"}],
                 "next": "abc"}""");

        assertThat(ComparisonTable.of(comparison))
                .containsExactly(
                        "JP/ja/tv/high                     new",
                        "US/en/browser/high@autumn/bright    7.3 %",
                        "US/en/tv/low                      not comparable  encoding",
                        "1 new, 1 changed, 4 not compared yet, 1 not comparable, 7 the same",
                        "3 of 1,200 pairs of pictures compared so far",
                        "There are more: --limit shows them.");
    }

    @Test
    void whereNothingDiffersThatIsAllThatIsSaid() {
        var comparison = JsonMapper.shared().readTree("""
                {"pictures": {"state": "done"}, "counts": {"changed": 0, "same": 7}, "assets": []}""");

        assertThat(ComparisonTable.of(comparison)).containsExactly("7 the same");
    }
}
