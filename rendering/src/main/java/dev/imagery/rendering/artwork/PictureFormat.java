package dev.imagery.rendering.artwork;

import java.util.Arrays;
import java.util.Optional;

/** The formats that artwork may come in. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    AVIF("image/avif", "avif");

    private final String mediaType;
    private final String extension;

    PictureFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without the dot. */
    public String extension() {
        return extension;
    }

    /** By the magic bytes. */
    static Optional<PictureFormat> of(Bytes bytes) {
        return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
    }

    private boolean begins(Bytes bytes) {
        return switch (this) {
            case JPEG -> JpegHeader.begins(bytes);
            case PNG -> PngHeader.begins(bytes);
            case WEBP -> WebpHeader.begins(bytes);
            case AVIF -> AvifHeader.begins(bytes);
        };
    }

    /** The format of a media type without parameters. */
    public static Optional<PictureFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
