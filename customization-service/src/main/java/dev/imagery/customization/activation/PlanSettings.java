package dev.imagery.customization.activation;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How exactly activations come at their instants.
 *
 * @param checkInterval how often an instance looks for one that is due, from 10 ms to 10 s, default 250 ms
 */
@Validated
@ConfigurationProperties("imagery.activations")
record PlanSettings(
        @DurationMin(millis = 10) @DurationMax(seconds = 10) @DefaultValue("250ms")
        Duration checkInterval) {}
