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
class HundredThousandTitlesTest {

    private static final int TITLES = 100_000;

    @Test
    void areOneImportAndOneSnapshot() throws Exception {
        try (var instances = new Instances()) {
            var service = instances.start("coordinator");
            var catalog = service.getBean(Catalog.class);

            assertThat(post(service, lines()))
                    .contains("\"imported\":100000,\"created\":100000,\"changed\":0,\"unchanged\":0");

            assertThat(catalog.revision()).isEqualTo(1);
            var snapshot = catalog.snapshot(1);
            assertThat(snapshot.titles()).hasSize(TITLES);
            assertThat(snapshot.title(TITLES)).hasValueSatisfying(title -> {
                assertThat(title.nameIn("en")).isEqualTo("Title " + TITLES);
                assertThat(title.popularityIn("JP")).isEqualTo(TITLES % 100);
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

    private static String lines() {
        return IntStream.rangeClosed(1, TITLES)
                .mapToObj(id -> """
                        {"id": %1$d, "names": {"en": "Title %1$d"}, "originalLanguage": "en", "kind": "film",\
                         "genres": ["drama"], "year": 1999, "maturity": 7, "popularity": 50, "launched": "2026-01-01",\
                         "popularityByCountry": {"JP": %2$d}}""".formatted(id, id % 100))
                .collect(Collectors.joining("\n"));
    }
}
