package dev.imagery.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class PangoRunsTest {

    private final ImageMagick imageMagick = ImageMagick.find();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aRunThatAbortsIsTriedAgain() {
        Function<IMOperation, String> abortingTwice =
                operation -> runs.incrementAndGet() <= 2 ? run(failing(), Duration.ofSeconds(20)) : "done";

        assertThat(PangoRuns.run(abortingTwice, new IMOperation())).isEqualTo("done");
    }

    @Test
    void aRunThatAlwaysFailsFailsInTheEnd() {
        assertThatExceptionOfType(ImageMagickFailure.class)
                .isThrownBy(() -> PangoRuns.run(this::counted, failing()))
                .withMessageContaining("no-such-picture");
        assertThat(runs).hasValue(7);
    }

    @Test
    void aRunOverItsTimeIsNotTriedAgain() {
        var slow = new IMOperation();
        slow.size(4_000, 4_000);
        slow.addImage("plasma:");
        slow.blur(0.0, 80.0);
        slow.addImage("null:");

        assertThatExceptionOfType(ImageMagickFailure.class)
                .isThrownBy(() -> PangoRuns.run(
                        operation -> {
                            runs.incrementAndGet();
                            return run(operation, Duration.ofMillis(200));
                        },
                        slow));
        assertThat(runs).hasValue(1);
    }

    @Test
    void aRunThatWantsMoreThanItMayIsNotTriedAgain() {
        var tooWide = new IMOperation();
        tooWide.size(200_000, 2);
        tooWide.addImage("xc:black");
        tooWide.addImage("null:");

        assertThatExceptionOfType(ImageMagickFailure.class)
                .isThrownBy(() -> PangoRuns.run(this::counted, tooWide))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(ImageMagickFailure.Cause.LIMIT));
        assertThat(runs).hasValue(1);
    }

    private String counted(IMOperation operation) {
        runs.incrementAndGet();
        return run(operation, Duration.ofSeconds(20));
    }

    private String run(IMOperation operation, Duration limit) {
        return imageMagick.run(operation, RunLimits.within(limit));
    }

    private static IMOperation failing() {
        var operation = new IMOperation();
        operation.addImage("png:/no-such-picture.png");
        operation.addImage("null:");
        return operation;
    }
}
