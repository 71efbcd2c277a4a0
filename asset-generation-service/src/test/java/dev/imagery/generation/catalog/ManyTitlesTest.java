package dev.imagery.generation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.Instances;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** On a database of its own, for other tests would have to load what it imports. */
@Tag("adapter")
class ManyTitlesTest {

    @Test
    void areOneImportAndOneSnapshot() throws Exception {
        assertAreOneImportAndOneSnapshot(5_000);
    }

    @Test
    @Tag("long")
    void areOneImportAndOneSnapshotAlsoWhereTheyAreAHundredThousand() throws Exception {
        assertAreOneImportAndOneSnapshot(100_000);
    }

    private static void assertAreOneImportAndOneSnapshot(int titles) throws Exception {
        try (var instances = new Instances()) {
            var service = instances.start("coordinator");
            var catalog = service.getBean(Catalog.class);

            assertThat(post(service, lines(titles)))
                    .contains("\"imported\":%1$d,\"created\":%1$d,\"changed\":0,\"unchanged\":0".formatted(titles));

            assertThat(catalog.revision()).isEqualTo(1);
            var snapshot = catalog.snapshot(1);
            assertThat(snapshot.titles()).hasSize(titles);
            assertThat(snapshot.title(titles)).hasValueSatisfying(title -> {
                assertThat(title.nameIn("en")).isEqualTo("Title " + titles);
                assertThat(title.popularityIn("JP")).isEqualTo(titles % 100);
            });
        }
    }

    private static String post(ConfigurableApplicationContext service, String lines) throws Exception {
        var uri = URI.create(
                "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/v1/titles");
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", "application/x-ndjson")
                            .POST(BodyPublishers.ofString(lines))
                            .build(),
                    BodyHandlers.ofString());
            return answer.body();
        }
    }

    private static String lines(int titles) {
        return IntStream.rangeClosed(1, titles)
                .mapToObj(id -> """
                        {"id": %1$d, "names": {"en": "Title %1$d"}, "originalLanguage": "en", "kind": "film",\
                         "genres": ["drama"], "year": 1999, "maturity": 7, "popularity": 50, "launched": "2026-01-01",\
                         "popularityByCountry": {"JP": %2$d}}""".formatted(id, id % 100))
                .collect(Collectors.joining("\n"));
    }
}
