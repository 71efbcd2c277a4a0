package dev.imagery.storage.customization;

import dev.imagery.storage.database.OutsideTransactions;
import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.rules.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Hands rule sets over to customization. */
@Component
public class Customization {

    /** Statuses that judge the rule set itself; all others are of the moment or of the settings, and are tried again. */
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 413, 422);

    private static final Logger log = LoggerFactory.getLogger(Customization.class);
    private static final int NOT_FOUND = 404;

    private final RestClient http;

    Customization(RestClient.Builder builder, CustomizationSettings settings) {
        HttpClientSettings timeouts = HttpClientSettings.defaults()
                .withConnectTimeout(settings.connectTimeout())
                .withReadTimeout(settings.readTimeout());
        this.http = builder.baseUrl(settings.url())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(timeouts))
                .build();
    }

    /**
     * Hands a version of the set over; nothing is served by it yet. May be repeated.
     *
     * @param name of the set, the group's
     * @return why customization does not take it; empty where it does
     * @throws CustomizationUnavailableException where it could not be asked, or could not judge
     */
    public Optional<Refusal> put(String name, RuleSet ruleSet) {
        return judged(
                () -> {
                    http.put()
                            .uri("/v1/rulesets/{name}", name)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(ruleSet)
                            .retrieve()
                            .toBodilessEntity();
                    return Optional.empty();
                },
                Optional::of);
    }

    /**
     * Rules of a version that was handed over which could never win if it were served now. None where customization is of a release
     * that has no analysis, or refuses it.
     *
     * @throws CustomizationUnavailableException where it could not be asked
     */
    public List<DeadRule> deadRules(String name, long version) {
        return judged(
                () -> {
                    List<DeadRule> dead = http.get()
                            .uri("/v1/rulesets/{name}/versions/{version}/analysis", name, version)
                            .retrieve()
                            .onStatus(status -> status.value() == NOT_FOUND, (request, answer) -> {})
                            .requiredBody(Analysed.class)
                            .deadRules();
                    return dead == null ? List.of() : dead;
                },
                refusal -> {
                    log.warn("Version {} of {} is handed over without an analysis: {}", version, name, refusal);
                    return List.of();
                });
    }

    /**
     * Has the version served. May be repeated.
     *
     * @throws CustomizationUnavailableException where it could not be asked, or could not judge
     */
    public Activation activate(String name, long version) {
        return judged(
                () -> new Activation.Acknowledged(http.post()
                        .uri("/v1/rulesets/{name}/activate", name)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new Activate(version, RuleSet.OWNER))
                        .retrieve()
                        .requiredBody(Activated.class)
                        .release()),
                Activation.Refused::new);
    }

    private static <T> T judged(Supplier<T> call, Function<Refusal, T> refused) {
        OutsideTransactions.require();
        try {
            return call.get();
        } catch (RestClientResponseException e) {
            if (REFUSALS.contains(e.getStatusCode().value())) {
                return refused.apply(refusal(e));
            }
            throw new CustomizationUnavailableException("Customization answered " + e.getStatusCode(), e);
        } catch (RestClientException e) {
            throw new CustomizationUnavailableException("Customization cannot be reached", e);
        }
    }

    private static Refusal refusal(RestClientResponseException answer) {
        Told told;
        try {
            told = answer.getResponseBodyAs(Told.class);
        } catch (RuntimeException notAProblem) {
            told = null;
        }
        int status = answer.getStatusCode().value();
        return (told == null ? Told.NOTHING : told).refusal(status);
    }

    private record Analysed(@Nullable List<DeadRule> deadRules) {}

    private record Activate(long version, String owner) {}

    private record Activated(long release) {}
}
