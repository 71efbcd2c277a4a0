/** What artwork looks like. */
@NullMarked
package dev.imagery.generation.picture;

import org.jspecify.annotations.NullMarked;
