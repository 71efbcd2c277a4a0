package dev.imagery.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.imagery.dsl.font.PlacedFont;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fonts of the catalogue as fontconfig sees them: a directory for each set of fonts that texts are drawn with together, and a configuration
 * that knows nothing else, neither the fonts of the machine nor its settings. The directories may be shared by processes, and a set that
 * something swept away is made again.
 */
final class FontSets {

    private static final String CONFIGURATION = "fonts.conf";

    private final Path directory;
    private final FontSource source;

    /** @param directory of the sets; made where it does not exist */
    FontSets(Path directory, FontSource source) {
        this.directory = directory.toAbsolutePath();
        this.source = source;
    }

    /**
     * The configuration under which there are exactly these fonts; empty for none, whose texts are set in the fonts of the machine.
     *
     * @throws RenderFailure where a font cannot be had
     */
    Optional<Path> configuration(Collection<PlacedFont> fonts) {
        var files = fonts.stream()
                .map(source::fetch)
                .map(Path::toAbsolutePath)
                .distinct()
                .sorted()
                .toList();
        try {
            return files.isEmpty() ? Optional.empty() : Optional.of(of(files));
        } catch (IOException e) {
            throw RenderFailure.transientOne("the fonts of a text cannot be put together in " + directory, e);
        }
    }

    private Path of(List<Path> files) throws IOException {
        var name = files.stream().map(Path::toString).collect(Collectors.joining("\n"));
        var set = directory.resolve(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
        var configuration = set.resolve(CONFIGURATION);
        if (Files.exists(configuration)) {
            Files.setLastModifiedTime(set, FileTime.from(Instant.now()));
        } else {
            make(set, files);
        }
        return configuration;
    }

    /** It appears whole, so that no other process sees half of it. */
    private void make(Path set, List<Path> files) throws IOException {
        Files.createDirectories(directory);
        var made = Files.createTempDirectory(directory, ".making-");
        var fonts = Files.createDirectory(made.resolve("fonts"));
        for (var file : files) {
            Files.createSymbolicLink(fonts.resolve(file.getFileName()), file);
        }
        Files.createDirectory(made.resolve("cache"));
        Files.writeString(made.resolve(CONFIGURATION), configuration(set));
        try {
            Files.move(made, set, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another render was first with the same fonts; an atomic move tells of that by no more special exception.
            Directories.deleteRecursively(made);
            if (!Files.exists(set.resolve(CONFIGURATION))) {
                throw e;
            }
        }
    }

    /** Antialiasing and hinting are what Debian and its kin are set to. */
    private static String configuration(Path set) {
        return """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
                <fontconfig>
                  <dir>%1$s/fonts</dir>
                  <cachedir>%1$s/cache</cachedir>
                  <match target="pattern">
                    <edit name="antialias" mode="append"><bool>true</bool></edit>
                    <edit name="hintstyle" mode="append"><const>hintslight</const></edit>
                  </match>
                </fontconfig>
                """.formatted(set.toString().replace("&", "&amp;").replace("<", "&lt;"));
    }
}
