package dev.imagery.generation.webhook;

import dev.imagery.generation.webhook.message.EventType;
import dev.imagery.generation.webhook.message.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook as it is answered. */
@Schema(name = "Webhook")
record WebhookAnswer(
        UUID id,
        URI url,

        @Schema(description = "failed, awaiting-approval, published, refused, rolled-back")
        List<EventType> events,

        @Schema(description = "Asset groups; all where there is none")
        List<String> groups,

        Instant createdAt,

        @Schema(description = "Since when nothing is told any more, as the receiver answered 410") @Nullable Instant disabledAt,

        @Schema(
                description = "Only in the answer that makes the webhook",
                example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        @Nullable String secret) {

    static WebhookAnswer of(Webhook webhook) {
        return of(webhook, Optional.empty());
    }

    static WebhookAnswer withSecret(Webhook webhook) {
        return of(webhook, Optional.of(webhook.secret()));
    }

    private static WebhookAnswer of(Webhook webhook, Optional<Secret> secret) {
        return new WebhookAnswer(
                webhook.id(),
                webhook.url(),
                webhook.events(),
                webhook.groups(),
                webhook.createdAt(),
                webhook.disabledAt().orElse(null),
                secret.map(Secret::text).orElse(null));
    }
}
