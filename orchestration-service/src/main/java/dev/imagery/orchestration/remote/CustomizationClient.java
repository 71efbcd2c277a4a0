package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.util.ArrayList;
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

    private record Inquiry(List<Visit> visits) {}

    private record Visit(List<Map<String, String>> contexts) {}

    private record Reply(long release, @Nullable List<Answered> answers, int @Nullable [] @Nullable [] visits) {}

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
    private final Instances instances = new Instances();

    CustomizationClient(RestClient customization) {
        this.customization = customization;
    }

    /**
     * What each of these visits gets at each of its contexts; equal answers are the same instance.
     *
     * @throws RestClientException where customization is away, refuses, or answers something else
     */
    List<Evaluation> evaluate(List<List<Map<String, String>>> visits) {
        Reply reply = customization
                .post()
                .uri("/v1/evaluate")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(new Inquiry(visits.stream().map(Visit::new).toList()))
                .retrieve()
                .body(Reply.class);
        if (reply == null
                || reply.answers() == null
                || reply.visits() == null
                || reply.visits().length != visits.size()) {
            throw new RestClientException("Customization did not answer each of the visits");
        }
        List<Chosen> answers = reply.answers().stream()
                .map(answered -> instances.of(answered.chosen()))
                .toList();
        List<Evaluation> evaluations = new ArrayList<>(visits.size());
        for (int i = 0; i < visits.size(); i++) {
            evaluations.add(instances.of(
                    reply.release(),
                    chosen(answers, reply.visits()[i], visits.get(i).size())));
        }
        return evaluations;
    }

    private static List<Chosen> chosen(List<Chosen> answers, int @Nullable [] positions, int contexts) {
        if (positions == null || positions.length != contexts) {
            throw new RestClientException("Customization did not answer each of the contexts of a visit");
        }
        List<Chosen> chosen = new ArrayList<>(contexts);
        for (int position : positions) {
            if (position < 0 || position >= answers.size()) {
                throw new RestClientException("Customization gave a visit an answer that there is not");
            }
            chosen.add(answers.get(position));
        }
        return chosen;
    }
}
