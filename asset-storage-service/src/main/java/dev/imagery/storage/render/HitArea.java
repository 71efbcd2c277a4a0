package dev.imagery.storage.render;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Where a picture shows a title.
 *
 * @param slot the place of the design that it stands at
 * @param quad four corners, clockwise from the upper left, each as fractions of the picture's width and height; below 0 and above 1
 *     where the tile reaches out of the picture
 * @param visibleShare how much of it is seen
 */
record HitArea(
        @Positive(message = "a title's id, from 1") long titleId,

        @PositiveOrZero(message = "the number of a slot, from 0") int slot,

        @NotNull(message = QUAD) @Size(min = 4, max = 4, message = QUAD) List<
                        @NotNull(message = CORNER) @Size(min = 2, max = 2, message = CORNER) List<
                                @NotNull(message = CORNER) Double>>
                quad,

        @DecimalMin(value = "0", message = SHARE) @DecimalMax(value = "1", message = SHARE) double visibleShare) {

    private static final String QUAD = "four corners, clockwise from the upper left";
    private static final String CORNER = "two fractions of the picture's width and height";
    private static final String SHARE = "a share from 0 to 1";
}
