package dev.imagery.customization.serving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How an instance follows the releases.
 *
 * @param pollInterval how often the database is asked for a release that another instance made, from 10 ms to 1 minute, default
 *     200 ms; it is what following falls back on where no news comes
 * @param preparedRules how many rules the versions have together at most that are compiled though no release has them now: those that
 *     were handed in or served last. From 0 to 10,000,000, default 300,000
 */
@Validated
@ConfigurationProperties("imagery.releases")
record ReleaseSettings(
        @DurationMin(millis = 10) @DurationMax(minutes = 1) @DefaultValue("200ms")
        Duration pollInterval,

        @Min(0) @Max(10_000_000) @DefaultValue("300000") long preparedRules) {}
