/** Text on pictures: its fonts, its lines, the size at which it fits its box, and Pango pictures that cannot be anything but text. */
@NullMarked
package dev.imagery.rendering.text;

import org.jspecify.annotations.NullMarked;
