/** Experiments: parts of the visitors see other variants of a recipe. */
@NullMarked
package dev.imagery.dsl.experiment;

import org.jspecify.annotations.NullMarked;
