/** Placeholder. */
@NullMarked
package dev.imagery.rules;

import org.jspecify.annotations.NullMarked;
