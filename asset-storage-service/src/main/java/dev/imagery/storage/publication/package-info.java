/** Moves what is live: publications and rollbacks, and the outbox that carries them to customization. */
@NullMarked
package dev.imagery.storage.publication;

import org.jspecify.annotations.NullMarked;
