package dev.imagery.generation.webhook;

import dev.imagery.generation.task.Retries;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Webhooks.
 *
 * @param most how many there may be, default 100
 * @param allowedNetworks that may be called though they are not public, and without TLS, such as {@code 10.0.0.0/8}; default none
 * @param connectTimeout default 3 s
 * @param timeLimit of a whole call, default 15 s
 * @param answerLimit how much of an answer's body is read before the connection is cut, default 64 KB
 * @param callsToOne how many calls to one webhook an instance makes at the same time, default 2
 * @param keep how long events and their deliveries can be seen, default 30 days
 * @param publicationPolling how often storage is asked what became of publications, default 2 s
 * @param retries of deliveries
 */
@Validated
@ConfigurationProperties("imagery.webhooks")
public record WebhookSettings(
        @Min(1) @Max(10_000) @DefaultValue("100") int most,
        @DefaultValue List<String> allowedNetworks,
        @NotNull @DefaultValue("3s") Duration connectTimeout,

        @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("15s")
        Duration timeLimit,

        @NotNull @DefaultValue("64KB") DataSize answerLimit,
        @Min(1) @Max(100) @DefaultValue("2") int callsToOne,

        @DurationMin(days = 1) @DefaultValue("30d") Duration keep,

        @DurationMin(millis = 10) @DurationMax(minutes = 10) @DefaultValue("2s")
        Duration publicationPolling,

        @Valid @DefaultValue Tries retries) {

    /**
     * See {@link Retries}. By default fourteen tries within 13 to 27 hours.
     *
     * @param tries default 14
     * @param first the wait after the first failure, default 30 s
     * @param longest the longest wait, default 6 hours
     */
    public record Tries(
            @Min(1) @Max(100) @DefaultValue("14") int tries,

            @DurationMin(millis = 10) @DefaultValue("30s") Duration first,

            @DurationMin(millis = 10) @DefaultValue("6h") Duration longest) {

        Retries schedule() {
            return new Retries(tries, first, longest);
        }
    }
}
