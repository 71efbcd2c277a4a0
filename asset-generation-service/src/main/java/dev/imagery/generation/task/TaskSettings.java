package dev.imagery.generation.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tasks are taken and tried again.
 *
 * @param pollingInterval how often an idle instance looks for due tasks, default 200 ms
 * @param heartbeatInterval how often an instance shows that it still works on its tasks, default 2.5 s
 * @param missedHeartbeats after how many an instance counts as dead and its tasks are done by others, default 4, the least
 * @param drain how long tasks may go on when the instance stops
 * @param coordinationThreads how many coordination tasks run at the same time, default 4
 * @param deliveryThreads how many calls of webhooks and the like run at the same time, default 8
 * @param coordinationRetries of planning, sealing and publishing; default 40 tries, about eight minutes
 * @param deliveryRetries of what goes wrong here and not at a receiver; default 10 tries, about a minute
 * @param renderingRetries of renders; default 5 tries, about half a minute
 */
@Validated
@ConfigurationProperties("imagery.tasks")
public record TaskSettings(
        @NotNull @DefaultValue("200ms") Duration pollingInterval,
        @NotNull @DefaultValue("2500ms") Duration heartbeatInterval,
        @Min(4) @DefaultValue("4") int missedHeartbeats,
        @Valid @DefaultValue Drain drain,
        @Min(1) @DefaultValue("4") int coordinationThreads,
        @Min(1) @DefaultValue("8") int deliveryThreads,
        @Valid @DefaultValue Coordination coordinationRetries,
        @Valid @DefaultValue Delivery deliveryRetries,
        @Valid @DefaultValue Rendering renderingRetries) {

    /**
     * What is given to tasks that run when the instance is asked to stop. Together less than the two minutes that a spot instance has.
     *
     * @param coordination until they are interrupted, default 5 s
     * @param delivery until they are interrupted, default 5 s
     * @param rendering until they are interrupted, default 100 s: longer than a run of ImageMagick may take
     * @param handBack for interrupted ones to end; then they are handed back without being asked, default 6 s
     */
    record Drain(
            @NotNull @DurationMin(seconds = 0) @DefaultValue("5s")
            Duration coordination,

            @NotNull @DurationMin(seconds = 0) @DefaultValue("5s")
            Duration delivery,

            @NotNull @DurationMin(seconds = 0) @DefaultValue("100s")
            Duration rendering,

            @NotNull @DurationMin(seconds = 0) @DefaultValue("6s")
            Duration handBack) {

        Duration of(Queue queue) {
            return switch (queue) {
                case COORDINATION -> coordination;
                case DELIVERY -> delivery;
                case RENDERING -> rendering;
            };
        }
    }

    /** See {@link Retries}. */
    record Coordination(
            @Min(1) @Max(1000) @DefaultValue("40") int tries,
            @NotNull @DefaultValue("500ms") Duration first,
            @NotNull @DefaultValue("15s") Duration longest) {}

    /** See {@link Retries}. */
    record Delivery(
            @Min(1) @Max(1000) @DefaultValue("10") int tries,
            @NotNull @DefaultValue("500ms") Duration first,
            @NotNull @DefaultValue("15s") Duration longest) {}

    /** See {@link Retries}. */
    record Rendering(
            @Min(1) @Max(1000) @DefaultValue("5") int tries,
            @NotNull @DefaultValue("1s") Duration first,
            @NotNull @DefaultValue("30s") Duration longest) {}

    Retries retries(Queue queue) {
        return switch (queue) {
            case COORDINATION ->
                new Retries(coordinationRetries.tries(), coordinationRetries.first(), coordinationRetries.longest());
            case DELIVERY -> new Retries(deliveryRetries.tries(), deliveryRetries.first(), deliveryRetries.longest());
            case RENDERING ->
                new Retries(renderingRetries.tries(), renderingRetries.first(), renderingRetries.longest());
        };
    }
}
