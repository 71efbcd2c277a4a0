package dev.imagery.generation.webhook;

import dev.imagery.generation.webhook.message.Secret;
import java.net.URI;
import java.util.UUID;

/**
 * What is to be told now.
 *
 * @param disabled whether the webhook wants nothing any more
 */
record DueDelivery(Round round, UUID webhook, URI url, Secret secret, boolean disabled, String event, String body) {}
