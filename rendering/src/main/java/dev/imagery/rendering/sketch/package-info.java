/** A small copy of a drawn picture, and what is read off it: the placeholder and how bright the picture is where. */
@NullMarked
package dev.imagery.rendering.sketch;

import org.jspecify.annotations.NullMarked;
