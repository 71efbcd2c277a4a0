package dev.imagery.storage.lifecycle;

/**
 * A note of who decides on a version, on one of its assets.
 *
 * @param asset its context, such as {@code US/en/browser/high}
 */
public record Pin(String asset, String note) {}
