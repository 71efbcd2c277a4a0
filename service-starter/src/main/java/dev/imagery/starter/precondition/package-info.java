/** Conditional requests of writers. */
@NullMarked
package dev.imagery.starter.precondition;

import org.jspecify.annotations.NullMarked;
