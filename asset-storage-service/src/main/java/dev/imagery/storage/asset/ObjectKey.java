package dev.imagery.storage.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an object is kept: {@code assets/<sha256 of its bytes>.<extension>}. The bytes behind a key never change.
 *
 * @param digest of the object's bytes
 * @param encoding of the picture
 */
public record ObjectKey(Sha256 digest, Encoding encoding) {

    /** What every key begins with. */
    public static final String PREFIX = "assets/";

    private static final Pattern KEY = Pattern.compile(PREFIX + "([0-9a-f]{64})\\.([a-z0-9]+)");

    /** @throws IllegalArgumentException where {@code key} is not of that form or its extension is not known */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ObjectKey parse(String key) {
        return read(key).orElseThrow(ObjectKey::malformed);
    }

    /** Empty where {@code path} is not of that form or its extension is not known. */
    public static Optional<ObjectKey> read(String path) {
        Matcher matcher = KEY.matcher(path);
        return matcher.matches()
                ? Encoding.withExtension(matcher.group(2))
                        .map(encoding -> new ObjectKey(new Sha256(matcher.group(1)), encoding))
                : Optional.empty();
    }

    /** The key as S3 and URLs write it. */
    @JsonValue
    public String path() {
        return PREFIX + digest.hex() + "." + encoding.extension();
    }

    @Override
    public String toString() {
        return path();
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("assets/<sha256>.<jpg, webp, avif or png>");
    }
}
