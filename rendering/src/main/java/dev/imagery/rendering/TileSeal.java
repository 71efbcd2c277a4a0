package dev.imagery.rendering;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The seal of a tile: a file beside its two, with the length and the CRC-32C of each as they were when it was made. Without it a file cut
 * short would crash the process that maps it, and a changed one would show wrong pixels without a word.
 */
final class TileSeal {

    private static final String SEAL = "seal";
    private static final int BUFFER = 64 * 1024;

    private TileSeal() {}

    /** Seals the tile of a directory. */
    static void write(Path entry) throws IOException {
        Files.write(entry.resolve(SEAL), of(entry));
    }

    /** Whether a directory holds a tile that is as it was when it was sealed. */
    static boolean holds(Path entry) throws IOException {
        try {
            return Arrays.equals(Files.readAllBytes(entry.resolve(SEAL)), of(entry));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        }
    }

    private static byte[] of(Path entry) throws IOException {
        var lines = new StringBuilder();
        for (var name : TileMaking.FILES) {
            lines.append(line(entry.resolve(name)));
        }
        return lines.toString().getBytes(US_ASCII);
    }

    private static String line(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            var check = new CRC32C();
            long length = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                length += read;
                check.update(buffer, 0, read);
            }
            return "%s %d %08x\n".formatted(file.getFileName(), length, check.getValue());
        }
    }
}
