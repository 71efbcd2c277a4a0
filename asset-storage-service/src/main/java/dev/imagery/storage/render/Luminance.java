package dev.imagery.storage.render;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How bright a picture is in each cell of a grid over it.
 *
 * @param levels Base64 of a byte for each cell, row by row: the sRGB grey that is as bright
 */
record Luminance(
        @Min(value = 1, message = CELLS) @Max(value = 100, message = CELLS) int columns,

        @Min(value = 1, message = CELLS) @Max(value = 100, message = CELLS) int rows,

        @NotNull(message = LEVELS) @Pattern(regexp = "[A-Za-z0-9+/]{4,13336}={0,2}", message = LEVELS) String levels) {

    private static final String CELLS = "a whole number of cells from 1 to 100";
    private static final String LEVELS = "Base64 of one byte for each cell";
}
