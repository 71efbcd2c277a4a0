/** Artwork files as their own bytes tell of them, before anything decodes them; without regard to what their senders say. */
@NullMarked
package dev.imagery.rendering.artwork;

import org.jspecify.annotations.NullMarked;
