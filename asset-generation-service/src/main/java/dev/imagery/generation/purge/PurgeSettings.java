package dev.imagery.generation.purge;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How what is taken down for good at storage is followed.
 *
 * @param polling how often a coordinator asks storage, and every instance whether artwork was purged, default 5 s
 * @param dropping for how long an instance drops its copies of purged artwork again and again, default 1 hour: longer than any render that
 *     began before
 */
@Validated
@ConfigurationProperties("imagery.purges")
public record PurgeSettings(
        @DurationMin(millis = 10) @DurationMax(minutes = 10) @DefaultValue("5s")
        Duration polling,

        @DurationMin(minutes = 1) @DefaultValue("1h") Duration dropping) {}
