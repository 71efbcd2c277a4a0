package dev.imagery.generation.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DiskCheckTest {

    @TempDir
    private Path directory;

    @Test
    void aDirectoryWithRoomIsMadeAndLeftEmpty() throws IOException {
        var made = directory.resolve("tiles");

        new DiskCheck("tiles", made, DataSize.ofBytes(1)).check();

        assertThat(Files.list(made)).isEmpty();
    }

    @Test
    void tooLittleRoomIsToldWithTheSetting() {
        var check = new DiskCheck("tiles", directory, DataSize.ofTerabytes(1_000_000));

        assertThatThrownBy(check::check)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("imagery.fleet.min-free-disk asks for 1048576000000 MB");
    }

    @Test
    void aDirectoryThatCannotBeWrittenToIsTold() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "in the way");

        assertThatThrownBy(new DiskCheck("artwork", file.resolve("artwork"), DataSize.ofBytes(1))::check)
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("the directory for artwork, cannot be written to");
    }
}
