package dev.imagery.storage.asset;

/**
 * How much the page's text stands out from a picture: the contrast ratio of WCAG 2.2, 1 to 21.
 *
 * @param worst where it is least
 * @param mean over all of the areas that text stands on
 */
public record Contrast(double worst, double mean) {}
