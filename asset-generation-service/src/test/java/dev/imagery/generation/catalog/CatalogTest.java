package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.Title;
import dev.imagery.generation.Pictures;
import dev.imagery.generation.ServiceTest;
import java.awt.Color;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What tests of the catalogue share. */
abstract class CatalogTest extends ServiceTest {

    @Autowired
    Catalog catalog;

    Title title(long revision, long id) {
        return catalog.snapshot(revision, List.of(id)).title(id).orElseThrow();
    }

    MvcTestResult put(long id, String name, String more) {
        return http.put()
                .uri("/v1/titles/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(line(id, name).replaceFirst("}$", more + "}"))
                .exchange();
    }

    MvcTestResult importLines(String lines) {
        return http.post()
                .uri("/v1/titles")
                .contentType(MediaType.APPLICATION_NDJSON)
                .content(lines)
                .exchange();
    }

    MvcTestResult putArtwork(long id, String language, Color colour) {
        return putArtwork(id, language, Pictures.jpeg(60, 90, colour));
    }

    MvcTestResult putArtwork(long id, String language, byte[] bytes) {
        return http.put()
                .uri("/v1/titles/" + id + "/artwork/" + language)
                .contentType(MediaType.IMAGE_JPEG)
                .content(bytes)
                .exchange();
    }

    static String line(long id, String name) {
        return """
                {"id": %d, "names": {"en": "%s"}, "originalLanguage": "en", "kind": "novel", "genres": ["romance"],\
                 "year": 1815, "maturity": 7, "popularity": 80, "launched": "2026-01-01", "tags": []}""".formatted(id, name);
    }
}
