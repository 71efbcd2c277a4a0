package dev.imagery.generation.picture;

import dev.imagery.dsl.target.Size;
import java.util.Arrays;
import java.util.Optional;

/** The formats that artwork may come in. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg") {
        @Override
        boolean begins(Bytes bytes) {
            return bytes.length() > 4 && bytes.u16(0) == 0xFFD8 && bytes.u8(2) == 0xFF;
        }

        @Override
        Optional<Size> size(Bytes bytes) {
            return JpegHeader.size(bytes);
        }

        @Override
        boolean isOnItsSide(Bytes bytes) {
            return Exif.isOnItsSide(JpegHeader.orientation(bytes));
        }
    },

    PNG("image/png", "png") {
        @Override
        boolean begins(Bytes bytes) {
            return bytes.length() >= 33 && bytes.u32(0) == 0x89504E47L && bytes.u32(4) == 0x0D0A1A0AL;
        }

        @Override
        Optional<Size> size(Bytes bytes) {
            return bytes.ascii(12, 4).equals("IHDR") ? sized(bytes.u32(16), bytes.u32(20)) : Optional.empty();
        }

        @Override
        boolean isAnimated(Bytes bytes) {
            return Chunks.animatedPng(bytes);
        }
    },

    WEBP("image/webp", "webp") {
        @Override
        boolean begins(Bytes bytes) {
            return bytes.length() >= 30
                    && bytes.ascii(0, 4).equals("RIFF")
                    && bytes.ascii(8, 4).equals("WEBP");
        }

        // By the first chunk: lossy, lossless or extended (RFC 9649).
        @Override
        Optional<Size> size(Bytes bytes) {
            return switch (bytes.ascii(12, 4)) {
                case "VP8 " -> sized(bytes.u16le(26) & 0x3FFF, bytes.u16le(28) & 0x3FFF);
                case "VP8L" -> {
                    long bits = bytes.u16le(21) | (long) bytes.u16le(23) << 16;
                    yield sized((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
                }
                case "VP8X" -> sized(bytes.u24le(24) + 1L, bytes.u24le(27) + 1L);
                default -> Optional.empty();
            };
        }

        @Override
        boolean isAnimated(Bytes bytes) {
            return Chunks.animatedWebp(bytes);
        }
    };

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

    abstract boolean begins(Bytes bytes);

    /** As the pixels lie in the file. */
    abstract Optional<Size> size(Bytes bytes);

    /** Whether ImageMagick turns it by a quarter, as it is asked to. */
    boolean isOnItsSide(Bytes bytes) {
        return false;
    }

    boolean isAnimated(Bytes bytes) {
        return false;
    }

    static Optional<PictureFormat> of(Bytes bytes) {
        return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
    }

    /** The format of a media type without parameters. */
    public static Optional<PictureFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    private static Optional<Size> sized(long width, long height) {
        boolean possible = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return possible ? Optional.of(new Size((int) width, (int) height)) : Optional.empty();
    }
}
