/** Artwork files: their formats, as their bytes and not their senders tell them. */
@NullMarked
package dev.imagery.generation.picture;

import org.jspecify.annotations.NullMarked;
