package dev.imagery.rendering.colour;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** ICC profiles of version 2, as small as they can be (ICC.1:2001-04). */
public final class Profiles {

    private static final double[] D50 = {0.9642, 1, 0.8249};
    private static final double[] D65 = xyz(0.3127, 0.3290);
    private static final Matrix BRADFORD = new Matrix(new double[][] {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296},
    });
    private static final int TABLE = 256;

    private Profiles() {}

    /** Of IEC 61966-2-1:1999; its curve as a table, which Little CMS applies fastest, and which differs by less than 0.01 of a level. */
    public static byte[] srgb() {
        return rgb("sRGB", Light.SRGB, Profiles::srgbLight);
    }

    /** Of SMPTE EG 432-1 under D65, with the curve of sRGB. */
    public static byte[] displayP3() {
        return rgb("P3", Light.DISPLAY_P3, Profiles::srgbLight);
    }

    /** Of Adobe RGB (1998), 4.3. */
    public static byte[] adobeRgb() {
        return rgb("Adobe", Light.ADOBE_RGB, level -> Math.pow(level, Light.ADOBE_GAMMA));
    }

    public static byte[] rgb(String name, Light primaries, DoubleUnaryOperator curve) {
        var toXyz = adaptation().times(primaries.toXyz());
        var tags = named(name);
        tags.put("rXYZ", xyz(toXyz.column(0)));
        tags.put("gXYZ", xyz(toXyz.column(1)));
        tags.put("bXYZ", xyz(toXyz.column(2)));
        tags.put("rTRC", table(curve));
        tags.put("gTRC", table(curve));
        tags.put("bTRC", table(curve));
        return profile("mntr", "RGB ", "XYZ ", tags);
    }

    public static byte[] grey(DoubleUnaryOperator curve) {
        var tags = named("grey");
        tags.put("kTRC", table(curve));
        return profile("mntr", "GRAY", "XYZ ", tags);
    }

    /**
     * Of inks by what they look like without and with each of cyan, magenta, yellow and black: 16 colours as L*, a* and b* under D50, that with
     * black alone behind that without any, then that with yellow alone, and so on.
     */
    public static byte[] cmyk(double[][] lab) {
        var tags = named("inks");
        var seen = new byte[lab.length][];
        for (int i = 0; i < lab.length; i++) {
            seen[i] =
                    new byte[] {(byte) Math.round(lab[i][0] * 2.55), (byte) (lab[i][1] + 128), (byte) (lab[i][2] + 128)
                    };
        }
        tags.put("A2B0", lut(4, 3, seen));
        // Whoever looks for the darkest ink goes the other way too: of what is dark, black alone.
        var printed = new byte[8][4];
        for (int dark = 0; dark < 4; dark++) {
            printed[dark][3] = (byte) 0xFF;
        }
        tags.put("B2A0", lut(3, 4, printed));
        return profile("prtr", "CMYK", "Lab ", tags);
    }

    /** A table of two places along each channel, the last channel in turn first. */
    private static byte[] lut(int in, int out, byte[][] corners) {
        var lut = new ByteArrayOutputStream();
        lut.writeBytes("mft1\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
        lut.writeBytes(new byte[] {(byte) in, (byte) out, 2, 0});
        for (int i = 0; i < 9; i++) {
            lut.writeBytes(fixed(i % 4 == 0 ? 1 : 0));
        }
        ramps(lut, in);
        for (var corner : corners) {
            lut.writeBytes(corner);
        }
        ramps(lut, out);
        return lut.toByteArray();
    }

    public static double srgbLight(double level) {
        return level <= 0.04045 ? level / 12.92 : Math.pow((level + 0.055) / 1.055, 2.4);
    }

    private static void ramps(ByteArrayOutputStream lut, int count) {
        for (int i = 0; i < 256 * count; i++) {
            lut.write(i);
        }
    }

    /** From D65 to the profiles' D50 by the method of Bradford (ICC.1:2001-04, annex E). */
    private static Matrix adaptation() {
        var from = BRADFORD.times(D65);
        var to = BRADFORD.times(D50);
        return BRADFORD.inverse()
                .times(Matrix.diagonal(to[0] / from[0], to[1] / from[1], to[2] / from[2]))
                .times(BRADFORD);
    }

    private static Map<String, byte[]> named(String name) {
        var tags = new LinkedHashMap<String, byte[]>();
        var ascii = (name + "\0").getBytes(StandardCharsets.US_ASCII);
        // Behind the name no other in Unicode, and none for Macintosh.
        tags.put(
                "desc",
                tag(
                        "desc",
                        ByteBuffer.allocate(4 + ascii.length + 78)
                                .putInt(ascii.length)
                                .put(ascii)));
        tags.put("cprt", tag("text", ByteBuffer.wrap("CC0\0".getBytes(StandardCharsets.US_ASCII))));
        tags.put("wtpt", xyz(D50));
        return tags;
    }

    private static byte[] table(DoubleUnaryOperator curve) {
        var entries = ByteBuffer.allocate(4 + 2 * TABLE).putInt(TABLE);
        for (int i = 0; i < TABLE; i++) {
            entries.putShort((short) Math.round(curve.applyAsDouble(i / (TABLE - 1.0)) * 0xFFFF));
        }
        return tag("curv", entries);
    }

    private static byte[] xyz(double[] values) {
        var bytes = ByteBuffer.allocate(12);
        for (double value : values) {
            bytes.put(fixed(value));
        }
        return tag("XYZ ", bytes);
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static byte[] fixed(double value) {
        return ByteBuffer.allocate(4).putInt((int) Math.round(value * 65_536)).array();
    }

    private static byte[] tag(String type, ByteBuffer content) {
        return ByteBuffer.allocate(8 + content.capacity())
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put(content.array())
                .array();
    }

    private static byte[] profile(String deviceClass, String space, String connection, Map<String, byte[]> tags) {
        var directory = ByteBuffer.allocate(4 + 12 * tags.size()).putInt(tags.size());
        var contents = new ByteArrayOutputStream();
        int begin = 128 + directory.capacity();
        var places = new LinkedHashMap<ByteBuffer, Integer>();
        tags.forEach((signature, content) -> {
            // Tags of the same content share it.
            int at = places.computeIfAbsent(ByteBuffer.wrap(content), _ -> {
                int free = begin + contents.size();
                contents.writeBytes(Arrays.copyOf(content, (content.length + 3) / 4 * 4));
                return free;
            });
            directory
                    .put(signature.getBytes(StandardCharsets.US_ASCII))
                    .putInt(at)
                    .putInt(content.length);
        });
        var header = ByteBuffer.allocate(128);
        header.putInt(begin + contents.size()).putInt(0).putInt(0x0240_0000);
        header.put((deviceClass + space + connection).getBytes(StandardCharsets.US_ASCII));
        header.put(36, "acsp".getBytes(StandardCharsets.US_ASCII));
        header.position(68);
        for (double value : D50) {
            header.put(fixed(value));
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(header.array());
        all.writeBytes(directory.array());
        all.writeBytes(contents.toByteArray());
        return all.toByteArray();
    }
}
