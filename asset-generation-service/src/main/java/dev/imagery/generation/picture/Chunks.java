package dev.imagery.generation.picture;

/**
 * What the chunks of a PNG (PNG 3, 5.3) or a WebP (RFC 9649, 2.3) tell beside the size. Their EXIF orientation is not asked:
 * ImageMagick 6 turns neither.
 */
final class Chunks {

    private Chunks() {}

    static boolean animatedPng(Bytes bytes) {
        long at = 8;
        while (at + 12 <= bytes.length()) {
            if (bytes.ascii((int) at + 4, 4).equals("acTL")) {
                return true;
            }
            at += 12 + bytes.u32((int) at);
        }
        return false;
    }

    static boolean animatedWebp(Bytes bytes) {
        long at = 12;
        while (at + 8 <= bytes.length()) {
            if (bytes.ascii((int) at, 4).equals("ANIM")
                    || bytes.ascii((int) at, 4).equals("ANMF")) {
                return true;
            }
            long length = bytes.u32le((int) at + 4);
            at += 8 + length + length % 2;
        }
        return false;
    }
}
