package dev.imagery.local.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** A file that a person saves now and then. An editor may remove it for a moment. */
public final class SavedFile {

    private record State(FileTime modified, long bytes) {}

    private final Path file;
    private Optional<State> seen;

    public SavedFile(Path file) {
        this.file = file;
        this.seen = state();
    }

    /** Whether it was saved since this was asked last. */
    public boolean isSavedAgain() {
        Optional<State> now = state();
        if (now.isEmpty() || now.equals(seen)) {
            return false;
        }
        seen = now;
        return true;
    }

    private Optional<State> state() {
        try {
            return Optional.of(new State(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
