package dev.imagery.generation.webhook;

import dev.imagery.generation.webhook.message.EventType;
import dev.imagery.generation.webhook.message.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A webhook as it is asked for.
 *
 * @param groups sorted; empty for all
 * @param secret empty where one is to be made
 */
record NewWebhook(URI url, List<EventType> events, List<String> groups, Optional<Secret> secret) {}
