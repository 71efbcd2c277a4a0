/** The life of a batch: its states as types, and the steps between them. */
@NullMarked
package dev.imagery.generation.batch.life;

import org.jspecify.annotations.NullMarked;
