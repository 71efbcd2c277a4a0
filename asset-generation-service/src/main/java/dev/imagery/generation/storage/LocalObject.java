package dev.imagery.generation.storage;

import java.nio.file.Path;

/**
 * A file that is to be an object.
 *
 * @param key {@code assets/<sha256 of its bytes>.<extension>}
 * @param md5 in Base64
 */
public record LocalObject(String key, Path file, long bytes, String contentType, String md5) {

    UploadRequest request() {
        return new UploadRequest(key, bytes, contentType, md5);
    }
}
