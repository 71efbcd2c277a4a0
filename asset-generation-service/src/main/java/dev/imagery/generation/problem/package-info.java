/** Faults of the recipe language as the service's problem details. */
@NullMarked
package dev.imagery.generation.problem;

import org.jspecify.annotations.NullMarked;
