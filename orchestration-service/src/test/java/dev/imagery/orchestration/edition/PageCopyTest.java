package dev.imagery.orchestration.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.starter.disk.BrokenFileException;
import dev.imagery.starter.disk.ChecksummedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCopyTest {

    private static final ActivePages PAGES = new ActivePages(
            new Revision(7, Instant.parse("2026-12-01T09:00:00.123456Z")),
            List.of(new ActivePages.Member("homepage", 3, "{\"fields\":{}}")));

    @TempDir
    private Path directory;

    @Test
    void whatWasWrittenIsReadByTheNextRun() throws IOException {
        copy("db").write(PAGES);

        assertThat(copy("db").read()).contains(PAGES);
    }

    @Test
    void beforeTheFirstThereIsNone() throws IOException {
        assertThat(copy("db").read()).isEmpty();
    }

    @Test
    void aCopyOfAnotherDatabaseIsRefused() throws IOException {
        copy("db").write(PAGES);

        assertUnusable("other", "is of the database db, and that of this instance is other");
    }

    @Test
    void aChangedByteIsSeen() throws IOException {
        copy("db").write(PAGES);
        Files.writeString(file(), Files.readString(file()).replace("homepage", "homepagf"));

        assertUnusable("db", "another checksum");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        Files.createDirectories(file().getParent());
        ChecksummedFile.write(file(), "{\"format\": 2}".getBytes(UTF_8));
        assertUnusable("db", "is of format 2, and only 1 is known");

        ChecksummedFile.write(file(), "{\"format\": 1, \"pages\": 3}".getBytes(UTF_8));
        assertUnusable("db", "is malformed");
    }

    private void assertUnusable(String database, String why) {
        assertThatThrownBy(() -> copy(database).read())
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining(why);
    }

    private PageCopy copy(String database) {
        return new PageCopy(file(), database);
    }

    private Path file() {
        return directory.resolve("kept/pages");
    }
}
