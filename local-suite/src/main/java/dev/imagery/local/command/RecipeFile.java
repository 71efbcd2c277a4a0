package dev.imagery.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recipe that a person names on the command line. */
final class RecipeFile {

    /** Four times what a recipe may have, so that the recipe's own limit is what is told of a longer one. */
    private static final int MOST_BYTES = 4 << 20;

    private RecipeFile() {}

    /** @param file - for standard input; a relative path begins where the launcher was called */
    static byte[] read(Path file) throws IOException {
        try (InputStream content = open(file)) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("The file " + file + " is larger than 4 MB, which no recipe is");
            }
            return bytes;
        }
    }

    /** The same of something larger. */
    static InputStream open(Path file) throws IOException {
        if (file.toString().equals("-")) {
            return System.in;
        }
        Path whole = Imagery.calledFrom().resolve(file);
        if (!Files.isRegularFile(whole)) {
            throw new IOException("There is no file " + file);
        }
        try {
            return Files.newInputStream(whole);
        } catch (AccessDeniedException e) {
            throw new IOException("The file " + file + " may not be read", e);
        }
    }
}
