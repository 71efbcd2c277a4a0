package dev.imagery.starter.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A file that begins with the SHA-256 of what follows, so that a broken one is never taken for a whole one. */
public final class ChecksummedFile {

    private static final int CHECKSUM_LENGTH = 64;

    private ChecksummedFile() {}

    /** Puts the bytes in the place of what the file was before, if anything. */
    public static void write(Path file, byte[] bytes) throws IOException {
        byte[] checksum = (Sha256.of(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
        DurableFile.write(
                file,
                ByteBuffer.allocate(checksum.length + bytes.length)
                        .put(checksum)
                        .put(bytes)
                        .array());
    }

    /**
     * What was written; empty where there is no such file.
     *
     * @throws BrokenFileException where it is not what was written
     */
    public static Optional<byte[]> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] whole = Files.readAllBytes(file);
        if (whole.length <= CHECKSUM_LENGTH) {
            throw new BrokenFileException(file + " is too short");
        }
        byte[] bytes = Arrays.copyOfRange(whole, CHECKSUM_LENGTH + 1, whole.length);
        String checksum = new String(whole, 0, CHECKSUM_LENGTH, StandardCharsets.US_ASCII);
        if (!Sha256.of(bytes).equals(checksum)) {
            throw new BrokenFileException(file + " has another checksum than it says");
        }
        return Optional.of(bytes);
    }
}
