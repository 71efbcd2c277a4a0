package dev.imagery.generation.storage;

/**
 * How much a version of a group differs from another. A market is a country and a language, in one cell of an experiment or in none.
 *
 * @param markets that the version has
 * @param addedMarkets that the other has not
 * @param droppedMarkets that only the other has
 * @param changedMarkets that both have, with other titles
 * @param addedTitles to markets that both have, each counted once
 * @param droppedTitles from markets that both have, each counted once
 * @param pictures distinct ones of the version
 * @param newPictures of these, those that the other has not
 */
public record VersionDifference(
        int from,
        int markets,
        int addedMarkets,
        int droppedMarkets,
        int changedMarkets,
        int addedTitles,
        int droppedTitles,
        int pictures,
        int newPictures) {}
