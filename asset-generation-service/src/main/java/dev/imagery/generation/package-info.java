/** The asset generation service: from recipes and the title catalogue to rendered asset groups. */
@NullMarked
package dev.imagery.generation;

import org.jspecify.annotations.NullMarked;
