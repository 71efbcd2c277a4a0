/** Webhooks: who is told of what, and the telling of it, signed and tried again until it is heard. */
@NullMarked
package dev.imagery.generation.webhook;

import org.jspecify.annotations.NullMarked;
