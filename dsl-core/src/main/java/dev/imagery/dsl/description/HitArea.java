package dev.imagery.dsl.description;

import dev.imagery.dsl.layout.Quad;

/**
 * Where a picture shows a title.
 *
 * @param titleId of the title
 * @param slot the place of the design that it stands at, from 0
 * @param quad in fractions of the picture's width and height, to five decimals; below 0 and above 1 where it reaches out of the picture
 * @param visibleShare how much of the quadrilateral's area the picture shows, above 0 and up to 1; tiles of one layer that cover
 *     each other are not counted against each other
 */
public record HitArea(long titleId, int slot, Quad quad, double visibleShare) {}
