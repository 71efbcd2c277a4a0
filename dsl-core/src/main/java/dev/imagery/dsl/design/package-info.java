/** Designs: how titles become a picture, each with its own parameters. */
@NullMarked
package dev.imagery.dsl.design;

import org.jspecify.annotations.NullMarked;
