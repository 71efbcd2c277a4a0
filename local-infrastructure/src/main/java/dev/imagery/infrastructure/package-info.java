/** Placeholder. */
@NullMarked
package dev.imagery.infrastructure;

import org.jspecify.annotations.NullMarked;
