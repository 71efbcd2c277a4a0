/** What webhooks say, and how it is signed; pure. */
@NullMarked
package dev.imagery.generation.webhook.message;

import org.jspecify.annotations.NullMarked;
