package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Evaluation;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/** The customization service over HTTP. */
final class CustomizationClient {

    private record Inquiry(List<Visit> visits) {}

    private record Visit(List<Map<String, String>> contexts) {}

    private final RestClient customization;
    private final JsonMapper json;
    private final AnswerReader reader;

    CustomizationClient(RestClient customization, JsonMapper json, AnswerReader reader) {
        this.customization = customization;
        this.json = json;
        this.reader = reader;
    }

    /**
     * What each of these visits gets at each of its contexts; equal answers are the same instance.
     *
     * @throws RestClientException where customization is away, refuses, or answers nothing
     * @throws UnreadableAnswerException where it answers something else
     */
    List<Evaluation> evaluate(List<List<Map<String, String>>> visits) {
        byte[] answer = customization
                .post()
                .uri("/v1/evaluate")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(
                        new Inquiry(visits.stream().map(Visit::new).toList())))
                .retrieve()
                .body(byte[].class);
        if (answer == null) {
            throw new RestClientException("Customization answered nothing");
        }
        return reader.read(answer, visits);
    }
}
