package dev.imagery.local.catalog;

/**
 * What fits a work's mood on its poster, by the names of the poster package.
 *
 * @param style one of the poster styles
 * @param palette one of the palettes
 * @param motif one of the silhouettes
 */
public record PosterDesign(String style, String palette, String motif) {}
