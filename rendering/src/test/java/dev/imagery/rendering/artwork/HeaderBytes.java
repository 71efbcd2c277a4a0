package dev.imagery.rendering.artwork;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Pictures of which there is a header, put together of hexadecimal digits; and parts to be put into whole ones. */
public final class HeaderBytes {

    private static final String FULL = "00000000";

    private HeaderBytes() {}

    public static byte[] jpeg(int width, int height) {
        return bytes(
                "ffd8",
                "ffe0",
                "0010",
                "4a46494600",
                "0101",
                "00",
                "0001",
                "0001",
                "0000",
                "ffc0",
                "0011",
                "08",
                hex(2, height),
                hex(2, width),
                "03",
                "012200",
                "021101",
                "031101");
    }

    public static byte[] png(int width, int height) {
        return pngOfColourType(2, width, height);
    }

    static byte[] pngOfColourType(int type, int width, int height) {
        return joined(png(width, height, "08" + hex(1, type) + "000000"), bytes(chunk("IEND", "")));
    }

    private static byte[] png(int width, int height, String kind) {
        return bytes("89504e470d0a1a0a", chunk("IHDR", hex(4, width) + hex(4, height) + kind));
    }

    public static byte[] webp(String chunk, String... content) {
        var riff = bytes("52494646", FULL, "57454250", ascii(chunk), FULL, String.join("", content));
        riff[16] = (byte) (riff.length - 20);
        return withRiffLength(riff);
    }

    public static byte[] avif(String brand, int width, int height, String... transformations) {
        return avif(brand, width, height, 1, transformations);
    }

    public static byte[] avifOfPictures(int pictures) {
        return avif("avif", 60, 90, pictures);
    }

    public static byte[] avifSequence(int frames) {
        return joined(avif("avis", 60, 90), movie(frames));
    }

    /** The track of a sequence. */
    public static byte[] movie(int frames) {
        var samples = box("stsz", FULL, FULL, hex(4, frames));
        return bytes(box("moov", box("trak", box("mdia", box("minf", box("stbl", samples))))));
    }

    private static byte[] avif(String brand, int width, int height, int pictures, String... transformations) {
        var size = box("ispe", FULL, hex(4, width), hex(4, height));
        var indexes = IntStream.rangeClosed(1, 1 + transformations.length)
                .mapToObj(index -> hex(1, 0x80 | index))
                .collect(Collectors.joining());
        var items = IntStream.rangeClosed(1, pictures)
                .mapToObj(item -> box("infe", "02000000", hex(2, item), "0000", ascii("av01"), "00"))
                .collect(Collectors.joining());
        var meta = box(
                "meta",
                FULL,
                box("hdlr", FULL, FULL, ascii("pict"), FULL, FULL, FULL, "00"),
                box("pitm", FULL, "0001"),
                box("iinf", FULL, hex(2, pictures), items),
                box(
                        "iprp",
                        box("ipco", size, String.join("", transformations)),
                        box("ipma", FULL, "00000001", "0001", hex(1, 1 + transformations.length), indexes)));
        return bytes(box("ftyp", ascii(brand), FULL, ascii("mif1"), ascii(brand)), meta);
    }

    /** A box of the ISO base media file format, in hexadecimal digits. */
    static String box(String type, String... content) {
        var inside = String.join("", content);
        return hex(4, 8 + inside.length() / 2) + ascii(type) + inside;
    }

    /** A TIFF file with an orientation and nothing else, in hexadecimal digits. */
    public static String tiff(Orientation orientation, boolean littleEndian) {
        var number = orientation.ordinal() + 1;
        return littleEndian
                ? "49492a0008000000" + "0100" + "1201030001000000" + hex(1, number) + "000000" + FULL
                : "4d4d002a00000008" + "0001" + "0112000300000001" + hex(2, number) + "0000" + FULL;
    }

    public static byte[] withExif(byte[] jpeg, String tiff) {
        var exif = "457869660000" + tiff;
        return jpegBeginningWith(jpeg, "ffe1" + hex(2, exif.length() / 2 + 2) + exif);
    }

    public static byte[] jpegBeginningWith(byte[] jpeg, String segment) {
        return joined(bytes("ffd8", segment), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** With another size in its header. */
    public static byte[] pngSized(byte[] png, int width, int height) {
        return joined(
                png(width, height, HexFormat.of().formatHex(png, 24, 29)), Arrays.copyOfRange(png, 33, png.length));
    }

    /** The chunk right behind the header. */
    public static byte[] pngWith(byte[] png, String type, String content) {
        return joined(Arrays.copyOf(png, 33), bytes(chunk(type, content)), Arrays.copyOfRange(png, 33, png.length));
    }

    /** The chunk at the end. */
    public static byte[] webpWith(byte[] webp, String type, String content) {
        int length = content.length() / 2;
        var little = HexFormat.of().toHexDigits(Integer.reverseBytes(length));
        return withRiffLength(joined(webp, bytes(ascii(type), little, content, length % 2 == 0 ? "" : "00")));
    }

    /** A plain WebP with the header that further chunks need. */
    public static byte[] extended(byte[] webp, int width, int height) {
        var canvas = "%06x%06x".formatted(reversed(width - 1), reversed(height - 1));
        return withRiffLength(joined(
                Arrays.copyOf(webp, 12),
                bytes(ascii("VP8X"), "0a000000", "08000000", canvas),
                Arrays.copyOfRange(webp, 12, webp.length)));
    }

    private static int reversed(int threeBytes) {
        return Integer.reverseBytes(threeBytes) >>> 8;
    }

    private static byte[] withRiffLength(byte[] webp) {
        ByteBuffer.wrap(webp).putInt(4, Integer.reverseBytes(webp.length - 8));
        return webp;
    }

    private static String chunk(String type, String content) {
        var crc = new CRC32();
        crc.update(bytes(ascii(type), content));
        return hex(4, content.length() / 2) + ascii(type) + content + hex(4, (int) crc.getValue());
    }

    private static String ascii(String text) {
        return text.chars().mapToObj(letter -> hex(1, letter)).collect(Collectors.joining());
    }

    private static String hex(int bytes, int number) {
        return HexFormat.of().toHexDigits(number, bytes * 2);
    }

    private static byte[] bytes(String... hex) {
        return HexFormat.of().parseHex(String.join("", hex));
    }

    /** One after the other. */
    public static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
