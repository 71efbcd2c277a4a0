package dev.imagery.storage.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The picture encodings that are stored and delivered. */
public enum Encoding {
    JPEG("jpeg", "jpg", "image/jpeg"),
    WEBP("webp", "webp", "image/webp"),
    AVIF("avif", "avif", "image/avif"),
    PNG("png", "png", "image/png");

    private final String label;
    private final String extension;
    private final String mediaType;

    Encoding(String label, String extension, String mediaType) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The name in JSON, such as {@code jpeg}. */
    @JsonValue
    public String label() {
        return label;
    }

    /** What an object's key ends with, without the dot, such as {@code jpg}. */
    public String extension() {
        return extension;
    }

    /** Such as {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** @throws IllegalArgumentException where there is no such encoding; the message names those that there are */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Encoding labelled(String label) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "one of " + Arrays.stream(values()).map(Encoding::label).collect(Collectors.joining(", "))));
    }

    /** The encoding whose keys end so; empty where none does. */
    public static Optional<Encoding> withExtension(String extension) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.extension.equals(extension))
                .findFirst();
    }

    @Override
    public String toString() {
        return label;
    }
}
