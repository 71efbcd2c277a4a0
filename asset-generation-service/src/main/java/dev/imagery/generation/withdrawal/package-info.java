/** Titles that storage has withdrawn: none is planned any more, and live imagery is made again without them. */
@NullMarked
package dev.imagery.generation.withdrawal;

import org.jspecify.annotations.NullMarked;
