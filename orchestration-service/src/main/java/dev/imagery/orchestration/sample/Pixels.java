package dev.imagery.orchestration.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A small opaque picture in sRGB. */
final class Pixels {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] rgb;

    /** @param rgb a byte for each of red, green and blue, row by row; not copied, and nobody changes them */
    Pixels(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] rgb() {
        return rgb;
    }

    /** As a PNG in a {@code data:} URL. */
    String dataUrl() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
    }

    /** The mean relative luminance within an area, as WCAG 2.2 defines it: 0 black, 1 white. */
    double luminance(SafeArea area) {
        int left = (int) (area.left() * width);
        int top = (int) (area.top() * height);
        int right = Math.clamp((int) Math.ceil(area.right() * width), left + 1, width);
        int bottom = Math.clamp((int) Math.ceil(area.bottom() * height), top + 1, height);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += 0.2126 * light(x, y, 0) + 0.7152 * light(x, y, 1) + 0.0722 * light(x, y, 2);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    private double light(int x, int y, int channel) {
        double level = (rgb[(y * width + x) * CHANNELS + channel] & 0xff) / 255.0;
        return level <= 0.04045 ? level / 12.92 : Math.pow((level + 0.055) / 1.055, 2.4);
    }

    private byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(
                png,
                "IHDR",
                header.put(new byte[] {8, 2, 0, 0, 0}).array()); // 8 bits of red, green and blue, not interlaced
        chunk(png, "IDAT", deflated());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private byte[] deflated() {
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + width * CHANNELS));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0).put(rgb, y * width * CHANNELS, width * CHANNELS); // 0: the row is not filtered
        }
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(rows.array());
            deflater.finish();
            byte[] deflated = new byte[rows.capacity() + 64];
            int length = deflater.deflate(deflated);
            return Arrays.copyOf(deflated, length);
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] typed = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(typed);
        png.writeBytes(ByteBuffer.allocate(8 + typed.length)
                .putInt(content.length)
                .put(typed)
                .putInt((int) sum.getValue())
                .array());
    }
}
