package dev.imagery.orchestration.remote;

import static dev.imagery.orchestration.remote.Answers.asked;
import static dev.imagery.orchestration.remote.Answers.chosen;
import static dev.imagery.orchestration.remote.Answers.evaluation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.starter.disk.BrokenFileException;
import dev.imagery.starter.disk.ChecksummedFile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastKnownFileTest {

    private static final List<Map<String, String>> VISIT = asked("country", "US", "resolution", "high");
    private static final Instant GIVEN = Instant.parse("2026-11-01T09:00:00.123456Z");

    @TempDir
    private Path directory;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Evaluation whole = new Evaluation(
                7, List.of(chosen("a", new Chosen.Participation("cell", "bright", true, false)), Chosen.NOTHING));
        file().write(List.of(new Remembered(VISIT, whole, 1, GIVEN)));

        assertThat(file().read()).singleElement().satisfies(answer -> {
            assertThat(answer.question()).isEqualTo(VISIT);
            assertThat(answer.evaluation()).isEqualTo(whole);
            assertThat(answer.further()).isEqualTo(1);
            assertThat(answer.given()).isEqualTo(GIVEN);
        });
    }

    @Test
    void nothingIsReadWhereNothingWasWritten() throws IOException {
        assertThat(file().read()).isEmpty();
    }

    @Test
    void theFirstOnesAreWrittenWhereThereIsNoRoomForAll() throws IOException {
        int written = new LastKnownFile(directory, 600).write(List.of(answer("a"), answer("b"), answer("c")));
        assertThat(written).isEqualTo(2);
        assertThat(file().read())
                .extracting(Remembered::evaluation)
                .containsExactly(evaluation(1, "a"), evaluation(1, "b"));
    }

    @Test
    void aBrokenFileIsTold() throws IOException {
        file().write(List.of(answer("a")));
        byte[] bytes = Files.readAllBytes(path());
        bytes[bytes.length - 10] ^= 1;
        Files.write(path(), bytes);
        assertThatThrownBy(() -> file().read())
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("another checksum");
    }

    @Test
    void aFileThatSomebodyElseWroteIsTold() throws IOException {
        ChecksummedFile.write(path(), "no answers".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> file().read()).isInstanceOf(IOException.class);
    }

    @Test
    void aNewRunBeginsWithWhatTheLastOneKnew() throws Exception {
        LastKnownAnswers before = answers();
        try (LastKnownKeeper keeper = keeper(before)) {
            keeper.begin();
            before.remember(VISIT, evaluation(1, "a"));
        }
        LastKnownAnswers after = answers();
        try (LastKnownKeeper keeper = keeper(after)) {
            keeper.begin();
            assertThat(after.of(VISIT)).singleElement().satisfies(known -> {
                assertThat(known.evaluation()).isEqualTo(evaluation(1, "a"));
                assertThat(known.exact()).isTrue();
            });
        }
    }

    @Test
    void aChangeIsWrittenSoon() throws Exception {
        LastKnownAnswers known = answers();
        try (LastKnownKeeper keeper = keeper(known)) {
            keeper.begin();
            known.remember(VISIT, evaluation(1, "a"));
            for (int i = 0; i < 500 && !Files.exists(path()); i++) {
                Thread.sleep(10);
            }
            assertThat(file().read()).hasSize(1);
        }
    }

    @Test
    void aBrokenFileIsPassedOverAndReplaced() throws Exception {
        Files.writeString(path(), "broken");
        LastKnownAnswers known = answers();
        try (LastKnownKeeper keeper = keeper(known)) {
            keeper.begin();
            assertThat(known.size()).isZero();
            known.remember(VISIT, evaluation(1, "a"));
        }
        assertThat(file().read()).hasSize(1);
    }

    private LastKnownKeeper keeper(LastKnownAnswers answers) {
        return new LastKnownKeeper(answers, file(), Duration.ofMillis(20), new SimpleMeterRegistry());
    }

    private static LastKnownAnswers answers() {
        return new LastKnownAnswers(new Likeness(Set.of()), 1_000_000, Duration.ofDays(30), Clock.systemUTC());
    }

    private static Remembered answer(String picture) {
        return new Remembered(VISIT, evaluation(1, picture), 0, GIVEN);
    }

    private LastKnownFile file() {
        return new LastKnownFile(directory, 100_000);
    }

    private Path path() {
        return directory.resolve(LastKnownFile.NAME);
    }
}
