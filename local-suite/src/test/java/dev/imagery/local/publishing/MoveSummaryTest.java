package dev.imagery.local.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MoveSummaryTest {

    @Test
    void aDryRunTellsWhatWouldChange() {
        JsonNode publication = json("""
                {"group": "walls", "version": 4, "state": "publishing", "sequence": 9,
                 "losses": [{"market": "JP/ja", "targets": ["browser/high", "tv/high"]}], "override": "Meant",
                 "difference": {"from": 3, "to": 4, "markets": 40, "addedMarkets": 0, "droppedMarkets": 1, "changedMarkets": 12,
                                "addedTitles": 3, "droppedTitles": 2, "pictures": 96, "newPictures": 48}}
                """);

        assertThat(MoveSummary.rehearsed(publication))
                .containsExactly(
                        "walls: version 4 would go live",
                        "  In place of version 3: 12 of 40 markets change, 0 come and 1 go;",
                        "  3 titles come and 2 go; 48 of 96 pictures are new.",
                        "  JP/ja would lose its imagery for browser/high, tv/high",
                        "Nothing was done.");
    }

    @Test
    void theFirstVersionOfAGroupTakesNobodysPlace() {
        assertThat(MoveSummary.rehearsed(json("{\"group\": \"walls\", \"version\": 1, \"state\": \"publishing\"}")))
                .containsExactly(
                        "walls: version 1 would go live", "  Nothing of the group is live now.", "Nothing was done.");
    }

    @Test
    void aPlanTellsItsInstant() {
        JsonNode planned = json(
                "{\"group\": \"walls\", \"version\": 4, \"state\": \"planned\", \"at\": \"2026-12-01T08:00:00Z\"}");

        assertThat(MoveSummary.done(planned)).containsExactly("walls: version 4 goes live at 2026-12-01T08:00:00Z");
        assertThat(MoveSummary.rehearsed(planned).getFirst())
                .isEqualTo("walls: version 4 would go live at 2026-12-01T08:00:00Z");
    }

    @Test
    void whatWasDoneIsToldWithWhatIsLostByIt() {
        JsonNode publication = json("""
                {"group": "walls", "version": 3, "state": "publishing",
                 "losses": [{"market": "JP/ja", "targets": ["browser/high"]}]}
                """);

        assertThat(MoveSummary.done(publication))
                .containsExactly("walls: version 3 is on its way", "  JP/ja loses its imagery for browser/high");
    }

    @Test
    void whatIsWithdrawnAndShownAllTheSameIsTold() {
        JsonNode publication = json("""
                {"group": "walls", "version": 3, "state": "publishing", "override": "a mistake",
                 "withdrawn": [{"titleId": 7, "market": "JP/ja", "targets": ["browser/high"]}]}
                """);

        assertThat(MoveSummary.done(publication))
                .contains("  JP/ja is shown title 7, which is withdrawn, for browser/high");
    }

    @Test
    void whatIsLiveAlreadyIsNews() {
        JsonNode live = json("{\"group\": \"walls\", \"version\": 3, \"state\": \"live\"}");

        assertThat(MoveSummary.done(live)).containsExactly("walls: version 3 is live");
        assertThat(MoveSummary.rehearsed(live).getFirst()).isEqualTo("walls: version 3 is live already");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
