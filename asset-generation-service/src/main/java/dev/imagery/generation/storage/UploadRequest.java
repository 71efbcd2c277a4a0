package dev.imagery.generation.storage;

/**
 * An object that is to be uploaded.
 *
 * @param key with the SHA-256 of its bytes
 * @param md5 in Base64
 */
record UploadRequest(String key, long bytes, String contentType, String md5) {}
