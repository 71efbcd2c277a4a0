/** Colours of pictures as their files state them, and how they become sRGB. */
@NullMarked
package dev.imagery.rendering.colour;

import org.jspecify.annotations.NullMarked;
