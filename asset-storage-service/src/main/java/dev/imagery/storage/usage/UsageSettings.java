package dev.imagery.storage.usage;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The storage report.
 *
 * @param every from the end of a measurement to the beginning of the next, default 1 hour, at least a minute
 */
@Validated
@ConfigurationProperties("imagery.usage")
record UsageSettings(@DefaultValue("1h") Duration every) {

    @AssertTrue(message = "imagery.usage.every is a minute at least") boolean isRestful() {
        return every.compareTo(Duration.ofMinutes(1)) >= 0;
    }
}
