package dev.imagery.storage.customization;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the customization service is.
 *
 * @param url its base address
 * @param connectTimeout default 2 seconds
 * @param readTimeout how long a call may take, default 30 seconds: a rule set has up to 100,000 rules
 * @param retry when a rule set is tried again that could not be handed over
 */
@ConfigurationProperties("imagery.customization")
public record CustomizationSettings(
        URI url,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue Retry retry) {

    /**
     * Doubling waits.
     *
     * @param first after the first failure, default 250 ms
     * @param longest default 15 seconds
     */
    public record Retry(
            @DefaultValue("250ms") Duration first,
            @DefaultValue("15s") Duration longest) {

        /** @param failures how often it failed in a row, from 1 */
        public Duration after(int failures) {
            Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }
}
