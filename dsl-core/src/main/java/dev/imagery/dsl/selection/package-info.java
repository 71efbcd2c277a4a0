/** Selection: which titles of the catalogue a recipe shows in a market, and why. */
@NullMarked
package dev.imagery.dsl.selection;

import org.jspecify.annotations.NullMarked;
