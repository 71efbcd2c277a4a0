package dev.imagery.customization.evaluation;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How an instance follows the releases.
 *
 * @param pollInterval how often the database is asked for a release that another instance made, from 10 ms to 10 s, default
 *     200 ms
 */
@Validated
@ConfigurationProperties("imagery.releases")
record ReleaseSettings(
        @DurationMin(millis = 10) @DurationMax(seconds = 10) @DefaultValue("200ms")
        Duration pollInterval) {}
