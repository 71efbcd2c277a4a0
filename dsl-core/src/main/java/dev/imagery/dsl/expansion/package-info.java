/** Expansion: a recipe, a catalogue snapshot and an instant become asset specs and compositions. */
@NullMarked
package dev.imagery.dsl.expansion;

import org.jspecify.annotations.NullMarked;
