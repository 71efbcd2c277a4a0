/**
 * Designs: how titles become a picture, each with its own parameters. A new design is one new file: a record that implements
 * {@link dev.imagery.dsl.design.Design}, and in it a {@link dev.imagery.dsl.design.DesignType} with {@code @AutoService} that names
 * it and declares its parameters. Reading, canonical form, JSON Schema and rendering follow from these.
 */
@NullMarked
package dev.imagery.dsl.design;

import org.jspecify.annotations.NullMarked;
