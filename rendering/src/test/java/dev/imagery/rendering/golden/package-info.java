/** Pictures as they are to look, and how near a render has to come to them. */
@NullMarked
package dev.imagery.rendering.golden;

import org.jspecify.annotations.NullMarked;
