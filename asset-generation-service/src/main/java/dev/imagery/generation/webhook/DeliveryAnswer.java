package dev.imagery.generation.webhook;

import dev.imagery.generation.webhook.message.EventType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery as it is answered. */
@Schema(name = "WebhookDelivery")
record DeliveryAnswer(
        long number,

        @Schema(description = "The webhook-id of its calls") String event,

        EventType type,

        @Schema(description = "What is told, for people; absent for the moment until it is composed") @Nullable String line,

        @Schema(description = "waiting, delivered, failed (given up) or dropped (the webhook was disabled)")
        DeliveryState state,

        Instant happenedAt,

        @Schema(description = "Of a delivery that is waiting") @Nullable Instant nextTryAt,

        @Schema(description = "The oldest first") List<Try> attempts) {

    /** @param fault why there was no answer */
    @Schema(name = "WebhookAttempt")
    record Try(
            Instant at,
            long millis,
            @Nullable Integer status,
            @Nullable String fault) {}

    /** @param before of the next page; absent where there is none */
    @Schema(name = "WebhookDeliveries")
    record Page(List<DeliveryAnswer> deliveries, @Nullable Long before) {}
}
