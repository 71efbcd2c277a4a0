package dev.imagery.storage.garbage;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Collections of garbage.
 *
 * @param every from the end of one to the beginning of the next, default 1 hour, at least a minute
 * @param portion how many rows a transaction takes away at most, from 1 to 10,000, default 1,000
 * @param kept for how long collections can be read, default 90 days
 */
@Validated
@ConfigurationProperties("imagery.garbage")
record GarbageSettings(
        @DefaultValue("1h") Duration every,
        @Min(1) @Max(10_000) @DefaultValue("1000") int portion,
        @DefaultValue("90d") Duration kept) {

    @AssertTrue(message = "imagery.garbage.every is a minute at least") boolean isRestful() {
        return every.compareTo(Duration.ofMinutes(1)) >= 0;
    }
}
