/** The workers there are: which they are, whether they can do their work, and how many the work wants. */
@NullMarked
package dev.imagery.generation.fleet;

import org.jspecify.annotations.NullMarked;
