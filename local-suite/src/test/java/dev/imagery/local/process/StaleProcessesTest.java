package dev.imagery.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("adapter")
class StaleProcessesTest {

    @TempDir
    Path directory;

    private Process sleeper;

    @BeforeEach
    void start() throws IOException {
        sleeper = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void stop() {
        sleeper.destroyForcibly();
    }

    @Test
    void aProcessOfAnEarlierRunIsEndedAndForgotten() throws Exception {
        ProcessRecord.of(sleeper.toHandle()).write(directory.resolve("storage.pid"));

        assertThat(StaleProcesses.end(directory)).containsExactly("storage");

        assertThat(sleeper.isAlive()).isFalse();
        assertThat(directory.resolve("storage.pid")).doesNotExist();
    }

    @Test
    void anotherProcessThatWasGivenTheSameNumberIsLeftAlone() throws Exception {
        ProcessRecord record = ProcessRecord.of(sleeper.toHandle());
        new ProcessRecord(record.pid(), record.started().minus(Duration.ofHours(1)))
                .write(directory.resolve("storage.pid"));

        assertThat(StaleProcesses.end(directory)).isEmpty();

        assertThat(sleeper.isAlive()).isTrue();
        assertThat(directory.resolve("storage.pid")).doesNotExist();
    }

    @Test
    void aRecordThatWasCutShortIsForgotten() throws Exception {
        Files.writeString(directory.resolve("storage.pid"), "47");

        assertThat(StaleProcesses.end(directory)).isEmpty();

        assertThat(directory.resolve("storage.pid")).doesNotExist();
    }

    @Test
    void aProcessThatIgnoresTheRequestIsKilled() throws Exception {
        Process stubborn = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; sleep 60; sleep 60").start();
        try {
            stubborn.inputReader().readLine();
            Ending.end(stubborn.toHandle(), Duration.ofMillis(200));
            assertThat(stubborn.isAlive()).isFalse();
        } finally {
            stubborn.destroyForcibly();
        }
    }
}
