/** Faults and warnings: what is wrong with an input, where, and what was expected. */
@NullMarked
package dev.imagery.dsl.fault;

import org.jspecify.annotations.NullMarked;
