/**
 * Shapes: the parts of the recipe language, each declared once. Reading with every fault named, writing back, JSON Schema and
 * the field tables of the documentation all follow from the declaration.
 */
@NullMarked
package dev.imagery.dsl.shape;

import org.jspecify.annotations.NullMarked;
