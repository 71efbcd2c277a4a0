/** Stored recipes: their versions, what differs between them, and running them. */
@NullMarked
package dev.imagery.generation.stored;

import org.jspecify.annotations.NullMarked;
