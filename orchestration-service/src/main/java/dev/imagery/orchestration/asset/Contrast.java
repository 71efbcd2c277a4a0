package dev.imagery.orchestration.asset;

/**
 * The contrast of white text with a picture where the page puts text: ratios from 1 to 21 (WCAG 2.2).
 *
 * @param worst of any part of it
 * @param mean of all of it
 */
public record Contrast(double worst, double mean) {}
