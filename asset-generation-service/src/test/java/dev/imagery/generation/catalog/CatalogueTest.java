package dev.imagery.generation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.Title;
import dev.imagery.generation.Pictures;
import dev.imagery.generation.ServiceTest;
import java.awt.Color;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CatalogueTest extends ServiceTest {

    @Autowired
    private Catalog catalog;

    @Test
    void aTitleIsAnsweredAsItWasPut() {
        assertThat(put(101, "Emma", "")).hasStatus(201);

        assertThat(get("/v1/titles/101")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"id": 101, "names": {"en": "Emma"}, "originalLanguage": "en", "kind": "novel", "genres": ["romance"],
                 "year": 1815, "maturity": 7, "popularity": 80, "launched": "2026-01-01", "tags": [], "artwork": {}}
                """);
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
                .content("{\"names\": {\"en\": \"Emma\"}, \"kind\": \"noval\", \"year\": 9999}")
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

    @Test
    void artworkIsAnsweredAsItWasPut() {
        put(110, "Emma", "");

        assertThat(putArtwork(110, "en", Color.GREEN)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"width": 60, "height": 90, "mediaType": "image/jpeg"}
                """);

        assertThat(get("/v1/titles/110/artwork/en"))
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_JPEG)
                .body()
                .isEqualTo(Pictures.jpeg(60, 90, Color.GREEN));
        assertThat(get("/v1/titles/110"))
                .bodyJson()
                .extractingPath("$.artwork.en.width")
                .isEqualTo(60);
    }

    @Test
    void theSameArtworkAgainMakesNoRevision() {
        put(111, "Emma", "");
        putArtwork(111, "en", Color.GREEN);
        long before = catalog.revision();

        assertThat(putArtwork(111, "en", Color.GREEN)).bodyJson().isLenientlyEqualTo("{\"revision\": " + before + "}");

        assertThat(catalog.revision()).isEqualTo(before);
    }

    @Test
    void artworkThatIsNoPictureIsRefused() {
        put(112, "Emma", "");

        assertThat(putArtwork(112, "en", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[0].code")
                .isEqualTo("not-a-picture");
    }

    @Test
    void artworkOfAnotherTypeThanDeclaredIsRefused() {
        put(113, "Emma", "");

        assertThat(putArtwork(113, "en", Pictures.png(60, 90, Color.RED)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[0].code")
                .isEqualTo("wrong-media-type");
    }

    @Test
    void artworkTooSmallIsRefusedAndTheSettingIsNamed() {
        put(114, "Emma", "");

        assertThat(putArtwork(114, "en", Pictures.jpeg(8, 90, Color.RED)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[0].expected")
                .asString()
                .contains("imagery.artwork.min-width");
    }

    @Test
    void artworkThatIsAStripeIsRefusedAndTheSettingIsNamed() {
        put(116, "Emma", "");

        assertThat(putArtwork(116, "en", Pictures.jpeg(20, 81, Color.RED)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].expected")
                .asArray()
                .singleElement()
                .asString()
                .contains("imagery.artwork.max-proportion");
        assertThat(putArtwork(116, "en", Pictures.jpeg(80, 20, Color.RED))).hasStatusOk();
    }

    @Test
    void artworkOfAnUnknownTitleOrLanguageIsRefused() {
        put(115, "Emma", "");

        assertThat(putArtwork(999_999, "en", Color.RED)).hasStatus(404);
        assertThat(putArtwork(115, "klingon!", Color.RED)).hasStatus(400);
        assertThat(get("/v1/titles/115/artwork/fr")).hasStatus(404);
    }

    private Title title(long revision, long id) {
        return catalog.snapshot(revision, List.of(id)).title(id).orElseThrow();
    }

    private MvcTestResult put(long id, String name, String more) {
        return http.put()
                .uri("/v1/titles/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(line(id, name).replaceFirst("}$", more + "}"))
                .exchange();
    }

    private MvcTestResult importLines(String lines) {
        return http.post()
                .uri("/v1/titles")
                .contentType(MediaType.APPLICATION_NDJSON)
                .content(lines)
                .exchange();
    }

    private MvcTestResult putArtwork(long id, String language, Color colour) {
        return putArtwork(id, language, Pictures.jpeg(60, 90, colour));
    }

    private MvcTestResult putArtwork(long id, String language, byte[] bytes) {
        return http.put()
                .uri("/v1/titles/" + id + "/artwork/" + language)
                .contentType(MediaType.IMAGE_JPEG)
                .content(bytes)
                .exchange();
    }

    private static String line(long id, String name) {
        return """
                {"id": %d, "names": {"en": "%s"}, "originalLanguage": "en", "kind": "novel", "genres": ["romance"],\
                 "year": 1815, "maturity": 7, "popularity": 80, "launched": "2026-01-01", "tags": []}""".formatted(id, name);
    }
}
