/** The renderer as this service sets it up. */
@NullMarked
package dev.imagery.generation.render;

import org.jspecify.annotations.NullMarked;
