package dev.imagery.generation.picture;

import java.util.Optional;

/**
 * The colour that most of a picture has. The colours are sorted into 512 boxes, eight along each of red, green and blue; it is
 * the mean of the box that holds most pixels, as in the popularity method of Heckbert, "Color Image Quantization for Frame
 * Buffer Display" (1982).
 */
public final class DominantColour {

    private static final int SIDE = 8;
    private static final int CHANNELS = 4;
    private static final int OPAQUE_ENOUGH = 128;

    private final int[] pixels = new int[SIDE * SIDE * SIDE];
    private final long[][] sums = new long[3][SIDE * SIDE * SIDE];

    private DominantColour() {}

    /**
     * As {@code #rrggbb}; empty where all of the picture is rather transparent than not.
     *
     * @param rgba a byte each of red, green, blue and alpha, for each pixel
     */
    public static Optional<String> of(byte[] rgba) {
        var boxes = new DominantColour();
        for (int at = 0; at + CHANNELS <= rgba.length; at += CHANNELS) {
            if ((rgba[at + 3] & 0xFF) >= OPAQUE_ENOUGH) {
                boxes.add(rgba[at] & 0xFF, rgba[at + 1] & 0xFF, rgba[at + 2] & 0xFF);
            }
        }
        return boxes.fullest();
    }

    private void add(int red, int green, int blue) {
        int box = (step(red) * SIDE + step(green)) * SIDE + step(blue);
        pixels[box]++;
        sums[0][box] += red;
        sums[1][box] += green;
        sums[2][box] += blue;
    }

    private static int step(int value) {
        return value * SIDE / 256;
    }

    private Optional<String> fullest() {
        int fullest = 0;
        for (int box = 1; box < pixels.length; box++) {
            if (pixels[box] > pixels[fullest]) {
                fullest = box;
            }
        }
        return pixels[fullest] == 0
                ? Optional.empty()
                : Optional.of("#%02x%02x%02x".formatted(mean(0, fullest), mean(1, fullest), mean(2, fullest)));
    }

    private long mean(int channel, int box) {
        return Math.round((double) sums[channel][box] / pixels[box]);
    }
}
