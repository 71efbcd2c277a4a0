package dev.imagery.local.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WithdrawalSummaryTest {

    private static final String GROUPS = """
            "groups": [
              {"group": "walls", "version": 4, "fallbackVersion": 5, "live": 5, "state": "shown",
               "remaking": {"state": "rendering", "batch": "b-1"},
               "markets": [{"market": "JP/ja", "assets": 3, "state": "fallback"}, {"market": "KR/ko", "assets": 1, "state": "shown"}]},
              {"group": "heroes", "version": 1, "live": 2, "state": "replaced", "remaking": {"state": "live", "batch": "b-2"},
               "markets": [{"market": "JP/ja", "assets": 3, "state": "replaced"}]}]
            """;

    @Test
    void everyGroupAndMarketIsTold() {
        assertThat(WithdrawalSummary.of(json("""
                        {"id": "w-1", "titleId": 7, "markets": ["JP", "KR"], "state": "open", "from": "2026-12-01T00:00:00Z",
                         "deadline": "2026-12-01T01:00:00Z", "reason": "rights ended", "generation": {"failure": "away"}, %s}
                        """.formatted(GROUPS))))
                .containsExactly(
                        "w-1: title 7 in JP, KR is withdrawn, to be completed by 2026-12-01T01:00:00Z,"
                                + " from 2026-12-01T00:00:00Z: rights ended",
                        "  Generation could not be told: away",
                        "  walls JP/ja: has older pictures, by version 5",
                        "  walls KR/ko: shows it still, as there is nothing older without it",
                        "  walls is made anew: rendering, batch b-1",
                        "  heroes JP/ja: has other pictures, by version 2");
    }

    @Test
    void aDeadlineThatHasPassedIsPlain() {
        assertThat(WithdrawalSummary.line(json("""
                        {"id": "w-1", "titleId": 7, "state": "overdue", "from": "2026-12-01T00:00:00Z",
                         "deadline": "2026-12-01T01:00:00Z", "reason": "rights ended"}
                        """)))
                .contains("title 7 in all markets is OVERDUE since 2026-12-01T01:00:00Z");
    }

    @Test
    void aDryRunTellsThatNothingWasDone() {
        assertThat(WithdrawalSummary.rehearsed(json("""
                        {"titleId": 7, "state": "open", "from": "2026-12-01T00:00:00Z", "groups": []}
                        """)))
                .containsExactly(
                        "title 7 in all markets, from 2026-12-01T00:00:00Z:",
                        "  Nothing that is live shows it.",
                        "Nothing was done.");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
