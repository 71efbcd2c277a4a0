/** Placeholder. */
@NullMarked
package dev.imagery.local;

import org.jspecify.annotations.NullMarked;
