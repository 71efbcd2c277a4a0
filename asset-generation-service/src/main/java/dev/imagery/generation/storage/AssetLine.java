package dev.imagery.generation.storage;

/** One asset of a manifest. */
public record AssetLine(
        String country, String language, String platform, String resolution, int width, int height, String renderKey) {}
