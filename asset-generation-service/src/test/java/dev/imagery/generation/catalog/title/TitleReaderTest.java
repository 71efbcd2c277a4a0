package dev.imagery.generation.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.PopularityByCountry;
import dev.imagery.dsl.fault.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TitleReaderTest {

    @Test
    void readsAWholeTitle() {
        var reading = read("""
                {"names": {"en": "1984", "pt-br": "1984"}, "originalLanguage": "en", "kind": "novel",
                 "originCountries": ["GB"], "franchise": "orwell", "popularityByCountry": {"JP": 80, "GB": 100},
                 "broadAudience": false, "genres": ["dystopia"], "year": 1949, "maturity": 12, "popularity": 93, "launched": "2026-01-01",
                 "tags": ["classic"], "availability": [
                   {"country": "US", "until": "2026-12-01T00:00:00Z"}, {"country": "*", "from": "2026-12-01T00:00:00Z"}]}
                """);

        var change = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(reading)
                .isEqualTo(new TitleReading.Valid(
                        7,
                        new TitleFacts(
                                new TreeMap<>(Map.of("en", "1984", "pt-BR", "1984")),
                                "en",
                                List.of("GB"),
                                "novel",
                                List.of("dystopia"),
                                List.of("classic"),
                                Optional.of("orwell"),
                                1949,
                                12,
                                93,
                                PopularityByCountry.of(Map.of("GB", 100, "JP", 80)),
                                LocalDate.of(2026, 1, 1),
                                Optional.of(false),
                                List.of(
                                        new AvailabilityWindow("US", Optional.empty(), Optional.of(change)),
                                        new AvailabilityWindow("*", Optional.of(change), Optional.empty())))));
    }

    @Test
    void listsEveryFault() {
        var faults = faults("""
                {"id": 8, "names": {"xx-": "A", "en": ""}, "originalLanguage": "", "kind": "Novel", "genres": ["Crime"],
                 "originCountries": ["us", "GB", "GB", 7], "franchise": "", "popularityByCountry": {"JP": 101, "XX": 3},
                 "broadAudience": "yes",
                 "year": "1949", "maturity": 99, "popularty": 3, "launched": "yesterday",
                 "availability": [{"country": "us"}, {"country": "US", "from": "2026-01-02T00:00:00Z",
                   "until": "2026-01-01T00:00:00Z"}, 3]}
                """);

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/id", "conflict"),
                        tuple("/names/xx-", "unknown-language"),
                        tuple("/names/en", "invalid-value"),
                        tuple("/originalLanguage", "invalid-value"),
                        tuple("/kind", "invalid-value"),
                        tuple("/originCountries/0", "unknown-country"),
                        tuple("/originCountries/3", "wrong-type"),
                        tuple("/originCountries", "duplicate"),
                        tuple("/franchise", "invalid-value"),
                        tuple("/popularityByCountry/JP", "out-of-range"),
                        tuple("/popularityByCountry/XX", "unknown-country"),
                        tuple("/broadAudience", "wrong-type"),
                        tuple("/genres/0", "invalid-value"),
                        tuple("/year", "wrong-type"),
                        tuple("/maturity", "out-of-range"),
                        tuple("/popularity", "missing"),
                        tuple("/popularty", "unknown-field"),
                        tuple("/launched", "invalid-value"),
                        tuple("/availability/0/country", "invalid-value"),
                        tuple("/availability/1/until", "out-of-range"),
                        tuple("/availability/2", "wrong-type"));
        assertThat(faults)
                .flatExtracting(fault -> fault.suggestion().stream().toList())
                .containsExactly("US", "popularity");
    }

    @Test
    void aTitleThatSaysLittleIsAsItsMaturitySays() {
        var facts = ((TitleReading.Valid) read(title("\"Emma\"", "\"2026-01-01\"", ""))).facts();

        assertThat(facts.originCountries()).isEmpty();
        assertThat(facts.franchise()).isEmpty();
        assertThat(facts.popularityByCountry()).isEmpty();
        assertThat(facts.broadAudience()).isEmpty();
        assertThat(facts.isForBroadAudience()).isTrue();
        assertThat(((TitleReading.Valid) read("""
                                {"names": {"en": "Dracula"}, "originalLanguage": "en", "kind": "novel", "year": 1897,
                                 "maturity": 13, "popularity": 99, "launched": "2026-01-01"}
                                """)).facts().isForBroadAudience())
                .isFalse();
    }

    @Test
    void aKindIsAnyWord() {
        var json = title("\"Emma\"", "\"2026-01-01\"", "").replace("novel", "graphic-novel");

        assertThat(((TitleReading.Valid) read(json)).facts().kind()).isEqualTo("graphic-novel");
    }

    @Test
    void namesHoldCharactersAndNothingElse() {
        for (var name : List.of("a\\u0000b", "a\\nb", "a\\ud800b", "\\u0085")) {
            assertThat(faults(title("\"" + name + "\"", "\"2026-01-01\"", "")))
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/names/en", "invalid-value"));
        }
        assertThat(read(title("\"𝕰𝖒𝖒𝖆 😀\"", "\"2026-01-01\"", ""))).isInstanceOf(TitleReading.Valid.class);
    }

    @Test
    void datesThatNobodyMeansAreRefused() {
        for (var day : List.of("+999999999-12-31", "-999999999-01-01", "+12345-01-01", "0000-12-31")) {
            assertThat(faults(title("\"Emma\"", "\"" + day + "\"", "")))
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/launched", "invalid-value"));
        }
        var window =
                "{\"country\": \"*\", \"from\": \"-1000000000-01-01T00:00:00Z\", \"until\": \"+10000-01-01T00:00:00Z\"}";
        assertThat(faults(title("\"Emma\"", "\"9999-12-31\"", ", \"availability\": [" + window + "]")))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/availability/0/from", "invalid-value"),
                        tuple("/availability/0/until", "invalid-value"));
    }

    @Test
    void theNameInTheOriginalLanguageMustBeThere() {
        assertThat(faults("""
                {"names": {"fr": "Le Procès"}, "originalLanguage": "de", "kind": "novel", "year": 1925, "maturity": 12,
                 "popularity": 80, "launched": "2026-01-01"}
                """)).extracting(Fault::pointer, Fault::code).containsExactly(tuple("/names", "missing"));
    }

    @Test
    void noAvailabilityMeansEverywhereAndAnEmptyListIsRefused() {
        assertThat(faults("""
                {"names": {"en": "Emma"}, "originalLanguage": "en", "kind": "novel", "year": 1815, "maturity": 0,
                 "popularity": 80, "launched": "2026-01-01", "genres": [], "availability": []}
                """))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/availability", "empty"));
    }

    @Test
    void faultsPointIntoTheDocumentThatHoldsTheTitle() {
        var reading = TitleReader.read(JsonMapper.shared().readTree("{\"names\": 3}"), "/lines/5");

        assertThat(((TitleReading.Invalid) reading).faults())
                .extracting(Fault::pointer)
                .contains("/lines/5/id", "/lines/5/names", "/lines/5/kind");
    }

    private static String title(String name, String launched, String more) {
        return """
                {"names": {"en": %s}, "originalLanguage": "en", "kind": "novel", "year": 1815, "maturity": 0,
                 "popularity": 80, "launched": %s %s}
                """.formatted(name, launched, more);
    }

    private static List<Fault> faults(String json) {
        return ((TitleReading.Invalid) read(json)).faults();
    }

    private static TitleReading read(String json) {
        return TitleReader.read(7, JsonMapper.shared().readTree(json), "");
    }
}
