package dev.imagery.generation.storage;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes {@link StorageRefusal}s of problem details. */
final class Refusals {

    /** Request timeout, too early, too many requests: these may pass. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    static boolean isRefusal(HttpStatusCode status) {
        return status.is4xxClientError();
    }

    void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (PASSING.contains(status)) {
            throw new HttpClientErrorException(response.getStatusCode());
        }
        var problem = problem(response.getBody().readAllBytes());
        var title = problem.path("title")
                .asString("HTTP " + status + " for " + request.getURI().getPath());
        throw new StorageRefusal(status, title, faults(problem));
    }

    private JsonNode problem(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static List<String> faults(JsonNode problem) {
        return problem.path("faults").valueStream().map(Refusals::sentence).toList();
    }

    private static String sentence(JsonNode fault) {
        return "%s at %s: expected %s"
                .formatted(
                        fault.path("code").asString("fault"),
                        fault.path("pointer").asString(""),
                        fault.path("expected").asString("something else"));
    }
}
