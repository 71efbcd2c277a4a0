package dev.imagery.customization.release;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How an instance listens for releases that others make.
 *
 * @param enabled default true; false where nothing can be heard, as behind a pooler that lends connections for a transaction each
 * @param retryInterval after which a lost connection is made anew, from 10 ms to 1 hour, default 1 s
 * @param checkInterval after which a connection on which nothing was heard is asked whether it lives, from 100 ms to 1 minute, default 5 s
 */
@Validated
@ConfigurationProperties("imagery.releases.listening")
record ListeningSettings(
        @DefaultValue("true") boolean enabled,

        @DurationMin(millis = 10) @DurationMax(hours = 1) @DefaultValue("1s")
        Duration retryInterval,

        @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("5s")
        Duration checkInterval) {}
