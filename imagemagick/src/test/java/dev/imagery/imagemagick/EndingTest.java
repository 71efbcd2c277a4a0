package dev.imagery.imagemagick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("adapter")
class EndingTest {

    private static final RunLimits TIGHT =
            new RunLimits(Duration.ofSeconds(20), 1, 16, new PixelLimits(16, 16, 1_000_000, 8_000, 9_000));

    @TempDir
    private Path directory;

    @Test
    void aPictureThatNeedsMoreThanItMayNamesMemoryMapAndDisk() {
        var failure = failure(List.of("-size", "7000x7000", "xc:red", "null:"), TIGHT);

        assertThat(failure.reason()).isEqualTo(Cause.LIMIT);
        assertThat(failure).hasMessageContaining("memory, map or disk (16, 16 and 16 MiB)");
    }

    @Test
    void aPictureThatIsTooLongNamesWidthAndHeight() {
        var failure = failure(List.of("-size", "8001x10", "xc:red", "null:"), TIGHT);

        assertThat(failure.reason()).isEqualTo(Cause.LIMIT);
        assertThat(failure).hasMessageContaining("width or height (8000 and 9000 pixels)");
    }

    @Test
    void aFullDiskIsNoFaultOfThePicture() {
        var complaint =
                "echo \"convert: unable to write pixel cache 'tile.cache': No space left on device\" >&2; exit 1";
        var failure = catchThrowableOfType(
                ImageMagickFailure.class, () -> new Companion("sh").run(List.of("-c", complaint), TIGHT));

        assertThat(failure.reason()).isEqualTo(Cause.NO_SPACE);
        assertThat(failure.mayBeOfTheInput()).isFalse();
    }

    @Test
    void aCrashIsToldAsOne() {
        var failure = catchThrowableOfType(
                ImageMagickFailure.class, () -> new Companion("sh").run(List.of("-c", "kill -SEGV $$"), TIGHT));

        assertThat(failure.reason()).isEqualTo(Cause.CRASHED);
        assertThat(failure).hasMessageContaining("sh crashed by signal 11");
    }

    @Test
    void whatTheProgramStartedEndsWithItAtTheTimeLimit() throws Exception {
        var brief = RunLimits.within(Duration.ofMillis(300));
        var failure = catchThrowableOfType(ImageMagickFailure.class, () -> startsAnother(brief));

        assertThat(failure.reason()).isEqualTo(Cause.TIME_LIMIT);
        assertGoneWithinASecond();
    }

    @Test
    void whatTheProgramStartedEndsWithItAtAnInterrupt() throws Exception {
        var ended = new CompletableFuture<ImageMagickFailure>();
        var thread = Thread.ofVirtual()
                .start(() -> ended.complete(catchThrowableOfType(
                        ImageMagickFailure.class, () -> startsAnother(RunLimits.within(Duration.ofMinutes(1))))));
        while (!Files.exists(directory.resolve("started"))) {
            Thread.onSpinWait();
        }
        thread.interrupt();

        assertThat(ended.get(1, TimeUnit.SECONDS).reason()).isEqualTo(Cause.INTERRUPTED);
        assertGoneWithinASecond();
    }

    private void startsAnother(RunLimits limits) {
        new Companion("sh")
                .run(
                        List.of("-c", "sleep 60 & echo $! > $0/pid; mv $0/pid $0/started; wait", directory.toString()),
                        limits);
    }

    private void assertGoneWithinASecond() throws Exception {
        long child =
                Long.parseLong(Files.readString(directory.resolve("started")).strip());
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (runs(child) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(runs(child)).isFalse();
    }

    /** One that is dead and that nobody has asked for its exit code still has a number, and no command. */
    private static boolean runs(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .isPresent();
    }

    private static ImageMagickFailure failure(List<String> arguments, RunLimits limits) {
        return catchThrowableOfType(
                ImageMagickFailure.class, () -> ImageMagick.find().run(arguments, limits));
    }
}
