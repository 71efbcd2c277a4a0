package dev.imagery.orchestration.customization;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** The customization service over HTTP. */
final class CustomizationClient {

    private record Question(Map<String, String> context) {}

    private record Reply(long release, @Nullable Map<String, JsonNode> adaptiveFields) {}

    private final RestClient customization;

    CustomizationClient(RestClient customization) {
        this.customization = customization;
    }

    /** @throws RestClientException where it is away, refuses, or answers something else */
    Evaluation evaluate(Map<String, String> context) {
        Reply reply = customization
                .post()
                .uri("/v1/evaluate")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(new Question(context))
                .retrieve()
                .body(Reply.class);
        if (reply == null || reply.adaptiveFields() == null) {
            throw new RestClientException("Customization answered without adaptive fields");
        }
        return new Evaluation(reply.release(), reply.adaptiveFields());
    }
}
