/** Areas of a picture, as fractions of its sides. */
@NullMarked
package dev.imagery.dsl.area;

import org.jspecify.annotations.NullMarked;
