package dev.imagery.orchestration.purged;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pictures of last known answers are looked for.
 *
 * @param enabled default true
 * @param url what precedes an object's key there; where absent, the base address of delivery. Best what a CDN fetches from
 * @param timeLimit the longest that a visit waits for it, default 1 s
 * @param keepFor for how long what was found counts, default 30 s
 * @param gone statuses that say that a picture is gone, default 404 and 410
 * @param concurrency how many are looked for at the same time, default 16
 */
@Validated
@ConfigurationProperties("imagery.cdn.check")
record CheckSettings(
        @DefaultValue("true") boolean enabled,
        @Nullable URI url,

        @NotNull @DurationMin(millis = 1) @DefaultValue("1s")
        Duration timeLimit,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("30s")
        Duration keepFor,

        @NotEmpty @DefaultValue({"404", "410"}) Set<Integer> gone,

        @Min(1) @Max(1_000) @DefaultValue("16") int concurrency) {

    URI urlOr(URI delivered) {
        return url == null ? delivered : url;
    }
}
