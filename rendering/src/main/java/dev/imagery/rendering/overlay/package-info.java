/** Overlays as parts of the one ImageMagick invocation: scrims, vignettes, tints, blurs, logos and text, computed at 16 bits. */
@NullMarked
package dev.imagery.rendering.overlay;

import org.jspecify.annotations.NullMarked;
