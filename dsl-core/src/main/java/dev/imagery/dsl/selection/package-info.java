/** Selection: which titles of the catalogue a market sees, in which order, and why. */
@NullMarked
package dev.imagery.dsl.selection;

import org.jspecify.annotations.NullMarked;
