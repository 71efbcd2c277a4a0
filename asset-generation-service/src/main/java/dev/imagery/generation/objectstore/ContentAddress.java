package dev.imagery.generation.objectstore;

import dev.imagery.rendering.artwork.PictureFormat;

/**
 * Where bytes are, by what they are.
 *
 * @param folder of their kind
 * @param digest their SHA-256
 * @param ending of file names, with its dot; may be empty
 */
public record ContentAddress(String folder, String digest, String ending) {

    /** Such as {@code artwork/<sha256>.jpg}. */
    public static ContentAddress ofArtwork(String digest, PictureFormat format) {
        return new ContentAddress("artwork", digest, "." + format.extension());
    }

    /** {@code fonts/<sha256>}, whatever their format. */
    public static ContentAddress ofFont(String digest) {
        return new ContentAddress("fonts", digest, "");
    }

    /** In the object store. */
    String key() {
        return folder + "/" + fileName();
    }

    /** Of a copy. */
    String fileName() {
        return digest + ending;
    }
}
