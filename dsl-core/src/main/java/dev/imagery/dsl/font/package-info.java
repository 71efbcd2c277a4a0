/** Fonts: what they draw, which of them a text is set in, and the default ones. */
@NullMarked
package dev.imagery.dsl.font;

import org.jspecify.annotations.NullMarked;
