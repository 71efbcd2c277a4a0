package dev.imagery.storage.generation;

import dev.imagery.storage.database.OutsideTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Tells generation what is withdrawn, and asks how it stands with what shows it. Every call may be repeated. */
@Component
public class Generation {

    /** Who calls, as generation's logs name it. */
    private static final String ACTOR = "asset-storage";

    private static final int RUNS = 10;

    private final RestClient http;

    Generation(RestClient.Builder builder, GenerationSettings settings) {
        HttpClientSettings timeouts = HttpClientSettings.defaults()
                .withConnectTimeout(settings.connectTimeout())
                .withReadTimeout(settings.readTimeout());
        this.http = builder.baseUrl(settings.url())
                .defaultHeader("Imagery-Actor", ACTOR)
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(timeouts))
                .build();
    }

    /**
     * Keeps a title out of all recipes.
     *
     * @param markets countries; empty: everywhere
     * @return the first revision of the catalogue with the withdrawal
     * @throws GenerationUnavailableException where it did not take it
     */
    public long withdraw(UUID id, long titleId, List<String> markets, Instant from) {
        return answered(() -> http.put()
                .uri("/v1/withdrawals/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Order(titleId, markets, from))
                .retrieve()
                .requiredBody(Noted.class)
                .revision());
    }

    /** Lets recipes show the title again; nothing where generation never heard of the withdrawal. */
    public void restore(UUID id) {
        found(() -> http.delete().uri("/v1/withdrawals/{id}", id).retrieve().toBodilessEntity());
    }

    /**
     * Has its webhooks told that a withdrawal is not done in time.
     *
     * @param since when the deadline passed
     */
    public void overdue(UUID id, Instant since, List<OverdueGroup> groups) {
        answered(() -> http.post()
                .uri("/v1/withdrawals/{id}/overdue", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Overdue(since, groups))
                .retrieve()
                .toBodilessEntity());
    }

    /** Whether it made a batch, and can make it anew. */
    public boolean made(UUID batch) {
        return found(() -> http.get().uri("/v1/batches/{id}", batch).retrieve().toBodilessEntity())
                .isPresent();
    }

    /**
     * How it stands with making a group anew.
     *
     * @param revision of the catalogue that the group is to be made with, or a later one
     */
    public Remaking remaking(String group, long revision) {
        return answered(() -> http.get()
                        .uri("/v1/refreshes/{group}/runs?limit={limit}", group, RUNS)
                        .retrieve()
                        .requiredBody(Runs.class))
                .runs()
                .stream()
                .filter(run -> run.catalogRevision() != null && run.catalogRevision() >= revision)
                .findFirst()
                .map(Run::remaking)
                .orElse(Remaking.AWAITED);
    }

    private static <T> Optional<T> found(Supplier<T> call) {
        return answered(() -> {
            try {
                return Optional.of(call.get());
            } catch (HttpClientErrorException.NotFound nothing) {
                return Optional.<T>empty();
            }
        });
    }

    private static <T> T answered(Supplier<T> call) {
        OutsideTransactions.require();
        try {
            return call.get();
        } catch (RestClientException e) {
            throw new GenerationUnavailableException("Generation did not take a call: " + e.getMessage(), e);
        }
    }

    private record Order(long titleId, List<String> markets, Instant from) {}

    private record Overdue(Instant since, List<OverdueGroup> groups) {}

    private record Noted(long revision) {}

    private record Runs(List<Run> runs) {}

    private record Run(
            String outcome,
            @Nullable Long catalogRevision,
            @Nullable String detail,
            @Nullable UUID batch,
            @Nullable String state) {

        Remaking remaking() {
            return new Remaking(
                    state == null ? outcome : state, Optional.ofNullable(batch), Optional.ofNullable(detail));
        }
    }
}
