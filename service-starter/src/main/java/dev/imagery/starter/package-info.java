/** Placeholder. */
@NullMarked
package dev.imagery.starter;

import org.jspecify.annotations.NullMarked;
