package dev.imagery.starter.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksummedFileTest {

    @TempDir
    private Path directory;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        write("a wall");
        write("another wall");
        assertThat(ChecksummedFile.read(file()))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("another wall"));
        assertThat(directory.toFile().list()).containsExactly("kept");
    }

    @Test
    void nothingIsReadWhereThereIsNoFile() throws IOException {
        assertThat(ChecksummedFile.read(file())).isEmpty();
    }

    @Test
    void aChangedFileIsBroken() throws IOException {
        write("a wall");
        Files.writeString(file(), Files.readString(file()).replace("wall", "ball"));
        assertThatThrownBy(() -> ChecksummedFile.read(file()))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("kept has another checksum than it says");
    }

    @Test
    void aFileThatWasCutOffIsBroken() throws IOException {
        write("a wall");
        Files.writeString(file(), Files.readString(file()).substring(0, 10));
        assertThatThrownBy(() -> ChecksummedFile.read(file()))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("is too short");
    }

    private void write(String text) throws IOException {
        ChecksummedFile.write(file(), text.getBytes(UTF_8));
    }

    private Path file() {
        return directory.resolve("kept");
    }
}
