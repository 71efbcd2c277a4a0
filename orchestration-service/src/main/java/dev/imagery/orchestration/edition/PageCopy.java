package dev.imagery.orchestration.edition;

import dev.imagery.starter.disk.BrokenFileException;
import dev.imagery.starter.disk.ChecksummedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The active pages as a file, for a start without the database. */
final class PageCopy {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int FORMAT = 1;

    /** @param database where the pages were read from */
    private record Content(int format, String database, ActivePages pages) {}

    private final Path file;
    private final String database;

    /** @param database where pages are read from: a copy of another one is not ours */
    PageCopy(Path file, String database) {
        this.file = file;
        this.database = database;
    }

    void write(ActivePages pages) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ChecksummedFile.write(file, JSON.writeValueAsBytes(new Content(FORMAT, database, pages)));
    }

    /**
     * What was written last; empty where there is no file.
     *
     * @throws BrokenFileException where it is broken, of another format or of another database
     */
    Optional<ActivePages> read() throws IOException {
        Optional<byte[]> json = ChecksummedFile.read(file);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        Content content = parsed(json.get());
        if (!content.database().equals(database)) {
            throw new BrokenFileException(
                    file + " is of the database " + content.database() + ", and that of this instance is " + database);
        }
        return Optional.of(content.pages());
    }

    private Content parsed(byte[] json) throws BrokenFileException {
        try {
            int format = JSON.readTree(json).path("format").asInt(0);
            if (format != FORMAT) {
                throw new BrokenFileException(file + " is of format " + format + ", and only " + FORMAT + " is known");
            }
            return JSON.readValue(json, Content.class);
        } catch (JacksonException malformed) {
            throw new BrokenFileException(file + " is malformed: " + malformed.getOriginalMessage());
        }
    }
}
