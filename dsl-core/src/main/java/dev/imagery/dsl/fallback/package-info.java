/** Fallbacks: what a recipe shows where something that it asks for is missing. */
@NullMarked
package dev.imagery.dsl.fallback;

import org.jspecify.annotations.NullMarked;
