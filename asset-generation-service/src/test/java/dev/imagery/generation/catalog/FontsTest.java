package dev.imagery.generation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.font.CatalogFont;
import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.generation.Typeface;
import dev.imagery.generation.objectstore.FileDigest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class FontsTest extends CatalogTest {

    private static final Typeface BOLD = Typeface.installed("Noto Sans", 700);
    private static final Typeface REGULAR = Typeface.installed("Noto Sans", 400);

    @Test
    void aFontIsAnsweredAsItWasPut() {
        var font = BOLD.named("Answered Sans", "Version 2.5");
        assertThat(put("Answered Sans/700", font)).hasStatus(201);
        assertThat(put("Answered Sans/400", REGULAR.named("Answered Sans", "Version 2.5")))
                .hasStatus(201);

        assertThat(get("/v1/fonts/Answered Sans")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"fonts": [
                          {"family": "Answered Sans", "weight": 400},
                          {"family": "Answered Sans", "weight": 700, "version": "Version 2.5", "licence": "Our own",
                           "digest": "%s", "mediaType": "font/ttf", "bytes": %d, "scripts": ["Cyrl", "Grek", "Latn"]}]}
                        """.formatted(
                        FileDigest.sha256(font.bytes()), font.bytes().length));
        assertThat(get("/v1/fonts"))
                .bodyJson()
                .extractingPath("$.fonts[*].family")
                .asArray()
                .contains("Answered Sans");
        assertThat(get("/v1/fonts/answered sans/700"))
                .hasStatusOk()
                .hasContentType("font/ttf")
                .body()
                .isEqualTo(font.bytes());
    }

    @Test
    void aSnapshotKeepsTheFontsOfThen() {
        var first = BOLD.named("Changing Sans", "Version 1");
        var second = BOLD.named("Changing Sans", "Version 2");
        put("Changing Sans/700", first);
        long then = catalog.revision();
        assertThat(put("Changing Sans/700", second)).hasStatus(200);
        long changed = catalog.revision();
        assertThat(delete("Changing Sans/700")).hasStatus(204);

        assertThat(digest(then, "Changing Sans")).contains(FileDigest.sha256(first.bytes()));
        assertThat(digest(changed, "Changing Sans")).contains(FileDigest.sha256(second.bytes()));
        assertThat(digest(catalog.revision(), "Changing Sans")).isEmpty();
        assertThat(get("/v1/fonts/Changing Sans")).hasStatus(404);
        assertThat(get("/v1/fonts/Changing Sans/700")).hasStatus(404);
        assertThat(delete("Changing Sans/700")).hasStatus(404);
    }

    @Test
    void theSameFontAgainMakesNoRevision() {
        var font = BOLD.named("Same Sans", "Version 1");
        put("Same Sans/700", font);
        long before = catalog.revision();

        assertThat(put("same sans/700", font)).hasStatusOk();

        assertThat(catalog.revision()).isEqualTo(before);
    }

    @Test
    void aFaultyFontIsRefusedWithEveryFault() {
        long before = catalog.revision();

        assertThat(http.put()
                        .uri("/v1/fonts/Faulty Sans/heavy")
                        .contentType(MediaType.valueOf("font/otf"))
                        .content(BOLD.italic().named("Brand Sans", "Version 1").bytes())
                        .exchange())
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:imagery:problem:invalid-font", "faults": [
                          {"pointer": "/path/weight", "code": "out-of-range", "found": "heavy"},
                          {"pointer": "/query/licence", "code": "missing"},
                          {"pointer": "/header/Content-Type", "code": "wrong-media-type"},
                          {"pointer": "/path/family", "code": "wrong-family", "suggestion": "Brand Sans"},
                          {"pointer": "", "code": "italic-font"}]}
                        """);
        assertThat(catalog.revision()).isEqualTo(before);
    }

    @Test
    void whatIsTooLargeIsRefusedByTheNameOfTheLimit() {
        assertThat(put("Large Sans/700", new Typeface(new byte[2_000_001])))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("imagery.fonts.max-bytes");
    }

    private Optional<String> digest(long revision, String family) {
        return catalog.snapshot(revision)
                .fonts()
                .orElseThrow()
                .nearest(family, 700)
                .map(CatalogFont::font)
                .map(PlacedFont::digest);
    }

    private MvcTestResult put(String path, Typeface font) {
        return http.put()
                .uri("/v1/fonts/" + path + "?licence=Our own")
                .contentType(MediaType.valueOf("font/ttf"))
                .content(font.bytes())
                .exchange();
    }

    private MvcTestResult delete(String path) {
        return http.delete().uri("/v1/fonts/" + path).exchange();
    }
}
