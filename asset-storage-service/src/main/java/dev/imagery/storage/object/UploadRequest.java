package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Asks where to upload objects.
 *
 * @param objects 1 to 1,000
 */
record UploadRequest(
        @NotEmpty(message = COUNT) @Size(max = 1000, message = COUNT) List<@Valid @NotNull(message = "an object") Item> objects) {

    private static final String COUNT = "1 to 1,000 objects";

    /**
     * An object that somebody holds; the SHA-256 of its bytes is in its key.
     *
     * @param bytes its length
     * @param contentType the media type of the key's extension
     * @param md5 of its bytes, Base64
     */
    record Item(
            @NotNull(message = "assets/<sha256>.<extension>") ObjectKey key,

            @Positive(message = "the length in bytes, at least 1") long bytes,

            @NotNull(message = "a media type such as image/jpeg") String contentType,

            @NotNull(message = MD5) @Pattern(regexp = "[A-Za-z0-9+/]{22}==", message = MD5) String md5) {

        private static final String MD5 = "an MD5 as Base64, 24 characters";
    }
}
