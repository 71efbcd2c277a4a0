package dev.imagery.orchestration.asset;

/**
 * A part of a picture, in its pixels.
 *
 * @param x from the left edge
 * @param y from the upper edge
 */
public record Box(int x, int y, int width, int height) {}
