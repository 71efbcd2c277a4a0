package dev.imagery.local.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CoverageTableTest {

    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

    @Test
    void everyMarketSaysWhatItHasOnEveryTarget() {
        assertThat(CoverageTable.of(JsonMapper.shared().readTree("""
                {"targets": [{"platform": "browser", "resolution": "high"}, {"platform": "tv", "resolution": "ultra"}],
                 "markets": [
                  {"country": "MX", "language": "es-MX", "entries": [
                   {"state": "own", "madeAt": "2026-01-20T11:00:00Z"},
                   {"state": "fallback", "fallback": "language", "of": "MX/es/tv/ultra", "madeAt": "2026-02-01T09:00:00Z"}]},
                  {"country": "US", "language": "en", "entries": [
                   {"state": "fallback", "fallback": "resolution", "of": "US/en/browser/low", "madeAt": "2026-02-01T11:30:00Z"},
                   {"state": "missing"}]},
                  {"country": "US", "language": "fr", "entries": [
                   {"state": "fallback", "fallback": "artwork", "fallbackTitles": 3, "madeAt": "2026-01-20T12:00:00Z"},
                   {"state": "missing"}]}],
                 "absentCountries": ["CU", "VE"],
                 "totals": {"own": 1, "fallback": 3, "missing": 2, "oldest": "2026-01-20T11:00:00Z"}}
                """), NOW))
                .containsExactly(
                        "          browser/high   tv/ultra",
                        "MX/es-MX  12d            ~3h es",
                        "US/en     ~30min low     ·",
                        "US/fr     ~12d 3 titles  ·",
                        "Ages of pictures; ~ a fallback, · missing",
                        "1 own, 3 fallbacks, 2 missing; the oldest picture: 12d",
                        "Nothing at all is live for CU, VE");
    }

    @Test
    void whereNothingIsLiveThatIsSaid() {
        assertThat(CoverageTable.of(
                        JsonMapper.shared().readTree("{\"targets\": [], \"markets\": [], \"absentCountries\": []}"),
                        NOW))
                .containsExactly("Nothing is live");
    }
}
