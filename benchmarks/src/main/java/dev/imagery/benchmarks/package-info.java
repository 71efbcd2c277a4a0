/** Placeholder. */
@NullMarked
package dev.imagery.benchmarks;

import org.jspecify.annotations.NullMarked;
