package dev.imagery.generation.worker;

import dev.imagery.rendering.RenderFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A directory for the files of one render, which go with it when it is closed. */
record RenderDirectory(Path path) implements AutoCloseable {

    static RenderDirectory create() {
        try {
            return new RenderDirectory(Files.createTempDirectory("imagery-render-"));
        } catch (IOException e) {
            throw RenderFailure.transientOne("There is no place for rendered files", e);
        }
    }

    /** Again does no harm. */
    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw RenderFailure.transientOne("Rendered files could not be deleted from " + path, e);
        }
    }
}
