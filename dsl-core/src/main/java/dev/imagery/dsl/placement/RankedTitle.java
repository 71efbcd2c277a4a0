package dev.imagery.dsl.placement;

import java.util.Optional;

/**
 * A title to be placed.
 *
 * @param id positive
 * @param franchise that other titles may be of too
 * @param dominantColour {@code #rrggbb} of the artwork that is shown; empty where it is not known
 */
public record RankedTitle(long id, Optional<String> franchise, Optional<String> dominantColour) {}
