package dev.imagery.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recipe that a person names on the command line. */
final class RecipeFile {

    private RecipeFile() {}

    static byte[] read(Path file) throws IOException {
        if (file.toString().equals("-")) {
            return System.in.readAllBytes();
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file);
        }
        return Files.readAllBytes(file);
    }
}
