/** Encoding: pictures become files of the wanted format and quality, in the painting's own process or in a step after it. */
@NullMarked
package dev.imagery.rendering.encoding;

import org.jspecify.annotations.NullMarked;
