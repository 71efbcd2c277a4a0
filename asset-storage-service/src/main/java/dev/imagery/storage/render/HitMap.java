package dev.imagery.storage.render;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Where a picture shows which title. One holds for all sizes of a picture, as it is in fractions of its width and height. */
record HitMap(
        @Schema(
                description =
                        "In the order in which they are drawn: a later one lies above those before it. Corners are clockwise from the upper left,"
                                + " each as fractions of the picture's width and height, whatever its size; below 0 and above 1 where a tile reaches"
                                + " out of the picture.")
        List<HitArea> areas) {}
