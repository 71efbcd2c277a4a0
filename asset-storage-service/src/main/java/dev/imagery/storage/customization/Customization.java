package dev.imagery.storage.customization;

import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.rules.RuleSet;
import java.util.Set;
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
     * Puts the set and activates it; both may be repeated.
     *
     * @param name of the set, the group's
     * @throws CustomizationUnavailableException where it could not be asked, or could not judge
     */
    public Handover handOver(String name, RuleSet ruleSet) {
        try {
            http.put()
                    .uri("/v1/rulesets/{name}", name)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ruleSet)
                    .retrieve()
                    .toBodilessEntity();
            Activated activated = http.post()
                    .uri("/v1/rulesets/{name}/activate", name)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Activate(ruleSet.version(), ruleSet.owner()))
                    .retrieve()
                    .requiredBody(Activated.class);
            return new Handover.Acknowledged(activated.release());
        } catch (RestClientResponseException e) {
            if (REFUSALS.contains(e.getStatusCode().value())) {
                return new Handover.Refused(refusal(e));
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

    private record Activate(long version, String owner) {}

    private record Activated(long release) {}
}
