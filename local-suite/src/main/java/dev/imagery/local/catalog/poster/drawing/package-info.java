/** The drawing board of the posters: palettes, motifs, vector drawings, textures and text, as one ImageMagick command. */
@NullMarked
package dev.imagery.local.catalog.poster.drawing;

import org.jspecify.annotations.NullMarked;
