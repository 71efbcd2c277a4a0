package dev.imagery.orchestration.asset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which rendition a client gets: of the first encoding in its order that the asset has, the largest.
 *
 * @param encodings what the client can show, the best first
 */
record RenditionChoice(List<String> encodings) {

    /**
     * For a client that told nothing: JPEG. Where an asset has none, what every browser shows; never AVIF, which older ones
     * do not know.
     */
    static final RenditionChoice UNTOLD = new RenditionChoice(List.of("jpeg", "png", "webp"));

    RenditionChoice {
        encodings = List.copyOf(encodings);
    }

    Optional<Rendition> of(AssetReference asset) {
        return encodings.stream()
                .flatMap(encoding -> asset.renditions().stream()
                        .filter(rendition -> rendition.encoding().equals(encoding))
                        .max(Comparator.comparingLong(Rendition::area).thenComparing(Rendition::key))
                        .stream())
                .findFirst();
    }
}
