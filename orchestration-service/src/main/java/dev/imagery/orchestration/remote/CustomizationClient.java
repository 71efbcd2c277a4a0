package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** The customization service over HTTP. */
final class CustomizationClient {

    private record Question(List<Map<String, String>> contexts) {}

    private record Reply(long release, @Nullable List<Answered> answers) {}

    private record Answered(
            @Nullable Map<String, JsonNode> adaptiveFields,
            @Nullable Map<String, Chosen.Winner> winners,
            @Nullable List<Chosen.Participation> experiments) {

        Chosen chosen() {
            if (adaptiveFields == null) {
                throw new RestClientException("Customization answered without adaptive fields");
            }
            return new Chosen(
                    adaptiveFields,
                    Objects.requireNonNullElse(winners, Map.of()),
                    Objects.requireNonNullElse(experiments, List.of()));
        }
    }

    private final RestClient customization;

    CustomizationClient(RestClient customization) {
        this.customization = customization;
    }

    /** @throws RestClientException where it is away, refuses, or answers something else */
    Evaluation evaluate(List<Map<String, String>> contexts) {
        Reply reply = customization
                .post()
                .uri("/v1/evaluate")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(new Question(contexts))
                .retrieve()
                .body(Reply.class);
        if (reply == null || reply.answers() == null || reply.answers().size() != contexts.size()) {
            throw new RestClientException("Customization did not answer each of the contexts");
        }
        return new Evaluation(
                reply.release(), reply.answers().stream().map(Answered::chosen).toList());
    }
}
