package dev.imagery.generation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CatalogueTest extends CatalogTest {

    @Test
    void aTitleIsAnsweredAsItWasPut() {
        assertThat(put(101, "Emma", "")).hasStatus(201);

        assertThat(get("/v1/titles/101")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"id": 101, "names": {"en": "Emma"}, "originalLanguage": "en", "kind": "novel", "genres": ["romance"],
                 "year": 1815, "maturity": 7, "popularity": 80, "launched": "2026-01-01", "tags": [], "artwork": {}}
                """);
    }

    @Test
    void whatSelectorsAskForIsAnsweredAsItWasPutAndIsInTheSnapshot() {
        put(121, "Emma", """
                , "originCountries": ["GB"], "franchise": "highbury", "popularityByCountry": {"JP": 60, "GB": 90},
                 "broadAudience": false""");

        assertThat(get("/v1/titles/121")).bodyJson().isLenientlyEqualTo("""
                {"originCountries": ["GB"], "franchise": "highbury", "popularityByCountry": {"GB": 90, "JP": 60},
                 "broadAudience": false}
                """);
        var title = title(catalog.revision(), 121);
        assertThat(title.isLocalOriginalIn("GB")).isTrue();
        assertThat(title.franchise()).contains("highbury");
        assertThat(title.popularityIn("JP")).isEqualTo(60);
        assertThat(title.popularityIn("US")).isEqualTo(80);
        assertThat(title.broadAudience()).isFalse();
    }

    @Test
    void whatATitleDoesNotSayIsNotAnswered() {
        put(122, "Emma", "");

        assertThat(get("/v1/titles/122"))
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .doesNotContainKeys(
                        "originCountries", "franchise", "popularityByCountry", "broadAudience", "otherArtwork");
        assertThat(title(catalog.revision(), 122).broadAudience()).isTrue();
    }

    @Test
    void availabilityIsAnsweredAsItWasPut() {
        put(102, "Emma", ", \"availability\": [{\"country\": \"US\", \"from\": \"2026-01-01T00:00:00Z\"}]");

        assertThat(get("/v1/titles/102"))
                .bodyJson()
                .extractingPath("$.availability")
                .asArray()
                .hasSize(1);
        assertThat(catalog.snapshot(catalog.revision(), List.of(102L))
                        .title(102)
                        .orElseThrow()
                        .availability())
                .hasSize(1);
    }

    @Test
    void theSameTitleAgainMakesNoRevision() {
        put(103, "Emma", "");
        long before = catalog.revision();

        assertThat(put(103, "Emma", "")).hasStatusOk();

        assertThat(catalog.revision()).isEqualTo(before);
    }

    @Test
    void aSnapshotKeepsWhatWasThenWhenATitleChanges() {
        put(104, "Emma", "");
        putArtwork(104, "en", Color.RED);
        long then = catalog.revision();
        var before = title(then, 104);

        put(104, "Emma", ", \"availability\": [{\"country\": \"FR\"}]");
        putArtwork(104, "en", Color.BLUE);

        assertThat(title(then, 104)).isEqualTo(before);
        assertThat(title(catalog.revision(), 104).availability()).hasSize(1);
        assertThat(title(catalog.revision(), 104).artwork()).isNotEqualTo(before.artwork());
    }

    @Test
    void anImportIsOneRevision() {
        long before = catalog.revision();

        var result = importLines(line(105, "Emma") + "\n\n" + line(106, "Persuasion") + "\n");

        assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"imported\": 2, \"faults\": []}");
        assertThat(catalog.revision()).isEqualTo(before + 1);
        assertThat(catalog.snapshot(before, List.of(105L)).title(105)).isEmpty();
    }

    @Test
    void anImportOfThousandsOfTitlesIsReadBackByPages() {
        var lines = new StringBuilder();
        for (int id = 1_000_000; id < 1_005_000; id++) {
            lines.append(line(id, "Title " + id)).append('\n');
        }

        assertThat(importLines(lines.toString())).hasStatusOk();

        assertThat(get("/v1/titles?after=1000999&limit=1000"))
                .bodyJson()
                .extractingPath("$.next")
                .isEqualTo(1_001_999);
    }

    @Test
    void importsAtTheSameTimeAreRevisionsOneAfterTheOther() throws Exception {
        long before = catalog.revision();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var imports = callers.invokeAll(IntStream.range(0, 6)
                    .<Callable<MvcTestResult>>mapToObj(i -> () -> importLines(line(120, "Emma, version " + i)))
                    .toList());

            for (var imported : imports) {
                assertThat(imported.get()).hasStatusOk();
            }
        }
        assertThat(catalog.revision()).isEqualTo(before + 6);
        assertThat(LongStream.rangeClosed(before + 1, before + 6)
                        .mapToObj(revision ->
                                catalog.snapshot(revision, List.of(120L)).title(120)))
                .allMatch(title -> title.isPresent());
    }

    @Test
    void nothingOfAnImportWithAFaultyLineIsKeptAndEveryFaultNamesItsLine() {
        long before = catalog.revision();

        var result = importLines(line(107, "Emma") + "\n{\"id\": 108}\nno json\n" + line(107, "Emma"));

        assertThat(result)
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .contains("/lines/2/names", "/lines/2/kind", "/lines/3", "/lines/4/id");
        assertThat(catalog.revision()).isEqualTo(before);
        assertThat(get("/v1/titles/107")).hasStatus(404);
    }

    @Test
    void aFaultyTitleIsRefusedWithEveryFault() {
        var result = http.put()
                .uri("/v1/titles/109")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"names\": {\"en\": \"Emma\"}, \"kind\": \"Noval\", \"year\": 9999}")
                .exchange();

        assertThat(result).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                {"type": "urn:imagery:problem:invalid-title"}
                """);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .contains("/originalLanguage", "/kind", "/year", "/maturity", "/popularity", "/launched");
    }

    @Test
    void aTitleThatIsNotJsonIsToldWithLineAndColumn() {
        var result = http.put()
                .uri("/v1/titles/109")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\n oops")
                .exchange();

        assertThat(result).hasStatus(400).bodyJson().isLenientlyEqualTo("""
                {"type": "urn:imagery:problem:not-json"}
                """);
    }
}
