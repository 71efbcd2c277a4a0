package dev.imagery.generation.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.Instances;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Streams of what happens in a batch, over real HTTP. */
@Tag("adapter")
class EventsTest {

    private static Instances instances;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        instances = new Instances();
        service = instances.start("coordinator,worker");
    }

    @AfterAll
    static void stop() throws IOException {
        instances.close();
    }

    @Test
    void aStreamTellsStatesFailuresAndProgressAndGoesOnWhereItBroke() throws Exception {
        service.getBean(FakeRenderer.class).failNext(1, 1);
        var batch = instances.submitOneComposition(service);

        var all = events(service, batch, "");

        assertThat(states(all)).containsExactly("accepted", "planned", "rendering", "sealing", "publishing", "live");
        assertThat(all).filteredOn(line -> line.startsWith("event:failure")).hasSize(1);
        assertThat(all.stream().filter(line -> line.startsWith("data:") && line.contains("the disk is full")))
                .hasSize(1);
        assertThat(all).filteredOn(line -> line.startsWith("event:progress")).isNotEmpty();
        assertThat(all.stream().filter(line -> line.contains("\"rendered\":1"))).isNotEmpty();

        var ids = all.stream().filter(line -> line.startsWith("id:")).toList();
        var later = events(
                service,
                batch,
                ids.get(ids.size() - 2).substring("id:".length()).strip());

        assertThat(states(later)).containsExactly("live");
        assertThat(later).noneMatch(line -> line.startsWith("event:failure"));
    }

    @Test
    void anIdThatIsNoneIsRefused() throws Exception {
        var batch = instances.submitOneComposition(service, "other", 2);

        var answer = HttpClient.newHttpClient()
                .send(
                        request(service, batch)
                                .header("Last-Event-ID", "yesterday")
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/header/Last-Event-ID");
        assertThat(instances
                        .get(service, "/v1/batches/00000000-0000-0000-0000-000000000000/events")
                        .statusCode())
                .isEqualTo(404);
    }

    private static List<String> states(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains("\"at\":") && line.contains("\"state\":"))
                .map(line -> line.replaceAll(".*\"state\":\"([a-z-]+)\".*", "$1"))
                .toList();
    }

    private static List<String> events(ConfigurableApplicationContext service, String batch, String lastEventId)
            throws Exception {
        var request = request(service, batch);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofLines()).body().toList();
        }
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String batch) {
        var port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/batches/" + batch + "/events"));
    }
}
