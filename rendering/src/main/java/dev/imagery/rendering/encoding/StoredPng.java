package dev.imagery.rendering.encoding;

import dev.imagery.dsl.target.Size;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PNG (ISO/IEC 15948) of 8 bits a channel whose pixels are stored and not compressed: for programs that read no plainer form. */
final class StoredPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte TRUECOLOUR = 2;
    private static final int CHANNELS = 3;

    private StoredPng() {}

    static void write(Uncompressed picture, Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(picture.size()));
            chunk(out, "IDAT", stored(picture));
            chunk(out, "IEND", new byte[0]);
        }
    }

    /** With the standard's only compression, filter method and no interlace: all 0. */
    private static byte[] header(Size size) {
        return ByteBuffer.allocate(13)
                .putInt(size.width())
                .putInt(size.height())
                .put(BITS)
                .put(TRUECOLOUR)
                .array();
    }

    /** Each row after a byte that says that it is not filtered. */
    private static byte[] stored(Uncompressed picture) throws IOException {
        var pixels = picture.bytes();
        int row = picture.size().width() * CHANNELS;
        var stored = new ByteArrayOutputStream(pixels.length + pixels.length / 16);
        var deflater = new Deflater(Deflater.NO_COMPRESSION);
        try (var zlib = new DeflaterOutputStream(stored, deflater, 1 << 16)) {
            for (int from = 0; from < pixels.length; from += row) {
                zlib.write(0);
                zlib.write(pixels, from, row);
            }
        } finally {
            deflater.end();
        }
        return stored.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        ((OutputStream) out).write(content);
        out.writeInt((int) crc.getValue());
    }
}
