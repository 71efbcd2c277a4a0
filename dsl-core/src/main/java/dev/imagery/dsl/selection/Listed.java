package dev.imagery.dsl.selection;

import dev.imagery.dsl.placement.Pin;
import java.util.List;

/**
 * Titles that a recipe lists one by one.
 *
 * @param titleIds in the order in which they are placed
 * @param exclude ids of titles that never appear
 * @param pin titles that appear wherever they are available; one that is not listed comes after those that are
 */
public record Listed(List<Long> titleIds, List<Long> exclude, List<Pin> pin) {}
