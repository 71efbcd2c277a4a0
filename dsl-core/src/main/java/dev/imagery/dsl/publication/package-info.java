/** When a recipe runs, and how its version goes live. */
@NullMarked
package dev.imagery.dsl.publication;

import org.jspecify.annotations.NullMarked;
