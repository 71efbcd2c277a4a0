/** Placeholder. */
@NullMarked
package dev.imagery.dsl;

import org.jspecify.annotations.NullMarked;
