/** The recipe as ops engineers write it: its model, and its reading with every fault named. */
@NullMarked
package dev.imagery.dsl.recipe;

import org.jspecify.annotations.NullMarked;
