/** Stored recipes that run by themselves: when, what came of it, and how people interfere. */
@NullMarked
package dev.imagery.generation.schedule;

import org.jspecify.annotations.NullMarked;
