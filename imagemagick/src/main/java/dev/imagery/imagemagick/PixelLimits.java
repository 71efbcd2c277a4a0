package dev.imagery.imagemagick;

/**
 * How far the pixels of one run may reach. ImageMagick keeps what passes its memory in mapped files, then on disk, and fails then.
 *
 * @param mapMiB pixels in mapped files, in MiB; at least 16
 * @param diskMiB pixels on disk, in MiB; at least 16
 * @param area pixels of one picture above which it is never kept in memory; positive
 * @param width of any picture, in pixels; positive, and at most 64,000
 * @param height of any picture, in pixels; positive, and at most 64,000
 */
public record PixelLimits(long mapMiB, long diskMiB, long area, int width, int height) {

    private static final int MOST = 64_000;

    /** 2 GiB of mapped files, 1 GiB of disk, 128 million pixels of 16,000 by 16,000. */
    public static final PixelLimits USUAL = new PixelLimits(2048, 1024, 128_000_000, 16_000, 16_000);

    public PixelLimits {
        if (mapMiB < 16 || diskMiB < 16) {
            throw new IllegalArgumentException(
                    "mapMiB and diskMiB must be at least 16, were " + mapMiB + " and " + diskMiB);
        }
        if (area < 1) {
            throw new IllegalArgumentException("area must be positive, was " + area);
        }
        if (width < 1 || width > MOST || height < 1 || height > MOST) {
            throw new IllegalArgumentException(
                    "width and height must be from 1 to " + MOST + ", were " + width + " and " + height);
        }
    }
}
