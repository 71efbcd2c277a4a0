package dev.imagery.imagemagick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What ImageMagick may do: {@code policy.xml} among the resources, in a directory that only this user can write. ImageMagick reads it
 * before the system's own policy, which can forbid more.
 */
final class Policy {

    private static final String FILE = "policy.xml";
    private static final Object WRITING = new Object();

    private static Optional<Path> directory = Optional.empty();

    private Policy() {}

    /** The directory to be named as {@code MAGICK_CONFIGURE_PATH}; made again where something swept it away. */
    static Path directory() {
        synchronized (WRITING) {
            var whole =
                    directory.filter(made -> Files.exists(made.resolve(FILE))).orElseGet(Policy::written);
            directory = Optional.of(whole);
            return whole;
        }
    }

    private static Path written() {
        try (InputStream policy = Policy.class.getResourceAsStream(FILE)) {
            if (policy == null) {
                throw new IllegalStateException(FILE + " is not among the resources");
            }
            var made = Files.createTempDirectory("imagery-policy-");
            made.toFile().deleteOnExit();
            var file = made.resolve(FILE);
            file.toFile().deleteOnExit();
            Files.copy(policy, file);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("ImageMagick's policy cannot be written", e);
        }
    }
}
