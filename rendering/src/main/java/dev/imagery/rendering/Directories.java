package dev.imagery.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** Directories as wholes. */
final class Directories {

    private Directories() {}

    /** Deletes a directory with all that is in it; does nothing where it is gone already. */
    static void deleteRecursively(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            if (Files.exists(directory)) {
                throw e;
            }
        }
    }
}
