/** Placement: which title stands in which slot of a design. */
@NullMarked
package dev.imagery.dsl.placement;

import org.jspecify.annotations.NullMarked;
