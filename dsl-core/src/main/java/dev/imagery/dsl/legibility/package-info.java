/** How well text of one colour can be read on a picture, by the contrast of WCAG 2.2. */
@NullMarked
package dev.imagery.dsl.legibility;

import org.jspecify.annotations.NullMarked;
