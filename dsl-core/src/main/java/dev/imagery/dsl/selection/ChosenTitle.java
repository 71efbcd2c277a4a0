package dev.imagery.dsl.selection;

import dev.imagery.dsl.catalog.Title;

/** A title that a market shows, and why. */
public record ChosenTitle(Title title, Reason reason) {}
