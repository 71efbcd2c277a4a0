package dev.imagery.storage.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes files one after the other in the interchange format of POSIX (ustar), without owners and times: the same files, the same bytes. */
final class TarWriter {

    /** Headers and contents are filled up to multiples of it. */
    static final int BLOCK = 512;

    private final OutputStream out;

    TarWriter(OutputStream out) {
        this.out = out;
    }

    void file(String name, byte[] bytes) throws IOException {
        out.write(header(name, bytes.length));
        out.write(bytes);
        fill(bytes.length);
    }

    /**
     * Copies a file as it comes.
     *
     * @throws IOException where it has another length than was said
     */
    void file(String name, long length, InputStream bytes) throws IOException {
        out.write(header(name, length));
        long copied = bytes.transferTo(out);
        if (copied != length) {
            throw new IOException("%s has %d bytes and not %d".formatted(name, copied, length));
        }
        fill(length);
    }

    /** An archive without its end was cut off. */
    void end() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.flush();
    }

    private void fill(long length) throws IOException {
        out.write(new byte[(int) Math.floorMod(-length, (long) BLOCK)]);
    }

    private static byte[] header(String name, long length) {
        ByteBuffer header = ByteBuffer.allocate(BLOCK);
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, octal(length, 11) + "\0");
        put(header, 136, octal(0, 11) + "\0");
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar\0" + "00");
        put(header, 148, octal(sum(header.array()), 6) + "\0 ");
        return header.array();
    }

    /** Of the header's bytes, with spaces in place of the sum itself. */
    static int sum(byte[] header) {
        int sum = 0;
        for (byte each : header) {
            sum += Byte.toUnsignedInt(each);
        }
        return sum;
    }

    private static void put(ByteBuffer header, int at, String text) {
        header.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String octal(long number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "o", number);
    }
}
