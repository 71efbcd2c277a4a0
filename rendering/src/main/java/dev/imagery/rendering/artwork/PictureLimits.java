package dev.imagery.rendering.artwork;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a file of artwork may ask of who decodes it: a small file may claim to be a picture that fills the memory.
 *
 * @param maxBytes of the file
 * @param maxPixels width times height
 * @param maxSide width and height, in pixels
 * @param maxFrames pictures in the file; of several, the first is shown
 */
public record PictureLimits(long maxBytes, long maxPixels, int maxSide, int maxFrames) {

    /** 20 MiB, 50 million pixels, 16,000 pixels either way, one frame. */
    public static final PictureLimits USUAL = new PictureLimits(20L << 20, 50_000_000, 16_000, 1);

    public PictureLimits {
        if (maxBytes < 1 || maxPixels < 1 || maxSide < 1 || maxFrames < 1) {
            throw new IllegalArgumentException(
                    "every limit must be positive, was %d bytes, %d pixels, a side of %d, %d frames"
                            .formatted(maxBytes, maxPixels, maxSide, maxFrames));
        }
    }

    /** What a header asks too much; empty where nothing. */
    public List<Excess> excesses(PictureHeader header) {
        var size = header.picture().size();
        var found = new ArrayList<Excess>();
        if (size.pixels() > maxPixels) {
            found.add(new Excess(Excess.Of.PIXELS, size.pixels(), maxPixels));
        }
        int longer = Math.max(size.width(), size.height());
        if (longer > maxSide) {
            found.add(new Excess(Excess.Of.SIDE, longer, maxSide));
        }
        if (header.frames() > maxFrames) {
            found.add(new Excess(Excess.Of.FRAMES, header.frames(), maxFrames));
        }
        return found;
    }
}
