package dev.imagery.storage.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads files one after the other, as {@link TarWriter} and other programs write them. */
final class TarReader {

    private final InputStream in;
    private InputStream content = InputStream.nullInputStream();
    private long padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /** @param content to be read before the next file; the rest of it is passed over */
    record TarFile(String name, long length, InputStream content) {}

    /** What is read is no archive, or one that was cut off; the message says where. */
    static final class MalformedException extends IOException {

        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    /**
     * The next file; empty at the end of the archive.
     *
     * @throws MalformedException where it is none
     */
    Optional<TarFile> next() throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
        in.skipNBytes(padding);
        byte[] header = in.readNBytes(TarWriter.BLOCK);
        if (header.length < TarWriter.BLOCK) {
            throw new MalformedException("The archive ends before its end mark");
        }
        if (Arrays.equals(header, new byte[TarWriter.BLOCK])) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        }
        TarFile file = file(header);
        padding = Math.floorMod(-file.length(), (long) TarWriter.BLOCK);
        content = file.content();
        return Optional.of(file);
    }

    private TarFile file(byte[] header) throws MalformedException {
        String name = text(header, 0, 100);
        if (!text(header, 257, 5).equals("ustar") || octal(header, 148, 8) != sum(header)) {
            throw new MalformedException("This is no archive of POSIX (ustar)");
        }
        char type = (char) header[156];
        if (type != '0' && type != 0) {
            throw new MalformedException(name + " is no plain file");
        }
        long length = octal(header, 124, 12);
        return new TarFile(name, length, new Content(name, length));
    }

    private static int sum(byte[] header) {
        byte[] copy = header.clone();
        Arrays.fill(copy, 148, 156, (byte) ' ');
        return TarWriter.sum(copy);
    }

    private static long octal(byte[] header, int at, int length) throws MalformedException {
        String digits = text(header, at, length).strip();
        try {
            return Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new MalformedException("This is no archive of POSIX (ustar)");
        }
    }

    private static String text(byte[] header, int at, int length) {
        String field = new String(header, at, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return end < 0 ? field : field.substring(0, end);
    }

    /** The bytes of one file. */
    private final class Content extends InputStream {
        private final String name;
        private long left;

        Content(String name, long length) {
            this.name = name;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new MalformedException("The archive ends within " + name);
            }
            left -= read;
            return read;
        }
    }
}
