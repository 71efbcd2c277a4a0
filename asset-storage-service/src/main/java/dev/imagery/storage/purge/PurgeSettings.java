package dev.imagery.storage.purge;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How titles are taken down for good.
 *
 * @param portion how many renders are taken down in one transaction at most, from 1 to 1,000, default 200
 * @param parallelism how many objects are removed from the bucket at once, from 1 to 64, default 8
 * @param again how long after something was left (live still, or refused by the store or the CDN) it is tried again, default 10 seconds, at
 *     least 1
 * @param settle how long after an object was taken down it is looked for a last time, default 20 minutes; longer than the URL of an upload
 *     works ({@code imagery.uploads.expiry}) and that upload takes
 * @param remembered for how long it is known which titles an object showed whose render is forgotten, default 400 days
 */
@Validated
@ConfigurationProperties("imagery.purges")
record PurgeSettings(
        @Min(1) @Max(1000) @DefaultValue("200") int portion,
        @Min(1) @Max(64) @DefaultValue("8") int parallelism,
        @DefaultValue("10s") Duration again,
        @DefaultValue("20m") Duration settle,
        @DefaultValue("400d") Duration remembered) {

    @AssertTrue(message = "imagery.purges.again is a second at least") boolean isRestful() {
        return again.compareTo(Duration.ofSeconds(1)) >= 0;
    }
}
