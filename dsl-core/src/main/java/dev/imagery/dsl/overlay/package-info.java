/** Overlays: what is laid over a picture's titles, in order: scrims, vignettes, tints, blurs, logos and text. */
@NullMarked
package dev.imagery.dsl.overlay;

import org.jspecify.annotations.NullMarked;
