package dev.imagery.orchestration.homepage;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.CacheControl;
import org.springframework.validation.annotation.Validated;

/**
 * How long caches may answer in place of the service (RFC 9111, RFC 5861). The first two together are how much later than the service
 * itself a cache shows what was published or rolled back.
 *
 * @param maxAge for how long an answer is fresh, in whole seconds; default 1 s
 * @param staleWhileRevalidate for how long after that it may still be given while a newer one is fetched; default 1 s
 * @param staleIfError for how long after that it may be given where the service does not answer; default 24 hours
 */
@Validated
@ConfigurationProperties("imagery.homepage.freshness")
record FreshnessSettings(
        @DurationMin(seconds = 0) @DurationMax(days = 1) @DefaultValue("1s")
        Duration maxAge,

        @DurationMin(seconds = 0) @DurationMax(days = 1) @DefaultValue("1s")
        Duration staleWhileRevalidate,

        @DurationMin(seconds = 0) @DurationMax(days = 30) @DefaultValue("24h")
        Duration staleIfError) {

    /** What an answer says that was computed from rules. */
    CacheControl ofKnown() {
        return CacheControl.maxAge(maxAge)
                .cachePublic()
                .staleWhileRevalidate(staleWhileRevalidate)
                .staleIfError(staleIfError);
    }

    /** What an answer says that lacks what rules would have chosen: a cache that has a better one keeps that. */
    static CacheControl ofUnknown() {
        return CacheControl.noStore();
    }
}
