package dev.imagery.storage.difference;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How much a version differs from another, in numbers. A market is a country and a language, in one cell of an experiment or in none.
 * Titles are counted once, however many markets show them, and only where both versions have the market; one that comes into a market
 * and goes from another counts as both.
 */
@Schema(name = "VersionDifference")
public record VersionDifference(
        int from,
        int to,

        @Schema(description = "That the version has") int markets,

        @Schema(description = "That the other has not") int addedMarkets,

        @Schema(description = "That only the other has") int droppedMarkets,

        @Schema(description = "That both have, with other titles")
        int changedMarkets,

        int addedTitles,
        int droppedTitles,

        @Schema(description = "Distinct compositions") int pictures,

        @Schema(description = "Of these, those that the other has not")
        int newPictures) {}
