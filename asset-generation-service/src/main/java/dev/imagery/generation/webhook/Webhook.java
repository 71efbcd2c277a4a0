package dev.imagery.generation.webhook;

import dev.imagery.generation.webhook.message.EventType;
import dev.imagery.generation.webhook.message.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who wants to be told.
 *
 * @param events of which, in the order of {@link EventType}
 * @param groups of which asset groups, sorted; of all where it is empty
 * @param disabledAt since when nothing is told any more
 */
record Webhook(
        UUID id,
        URI url,
        List<EventType> events,
        List<String> groups,
        Secret secret,
        Instant createdAt,
        Optional<Instant> disabledAt) {}
