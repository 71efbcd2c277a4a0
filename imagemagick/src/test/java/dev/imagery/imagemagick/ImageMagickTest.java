package dev.imagery.imagemagick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import java.time.Duration;
import java.util.List;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class ImageMagickTest {

    private final ImageMagick imageMagick = ImageMagick.find();
    private final RunLimits limits = RunLimits.within(Duration.ofSeconds(20));

    @Test
    void tellsItsVersion() {
        assertThat(imageMagick.version().major()).isIn(6, 7);
        assertThat(imageMagick.version().text()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void runsAnOperationThatIm4javaBuilt() {
        var operation = new IMOperation();
        operation.size(12, 8);
        operation.addImage("xc:red");
        operation.format("%wx%h");
        operation.addImage("info:");

        assertThat(imageMagick.run(operation, limits)).isEqualTo("12x8");
    }

    @Test
    void namesTheFaultInImageMagicksOwnWords() {
        assertThatExceptionOfType(ImageMagickFailure.class)
                .isThrownBy(() -> imageMagick.run(List.of("/no/such/picture.png", "info:"), limits))
                .withMessageContaining("picture.png")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.FAILED));
    }

    @Test
    void killsARunThatPassesItsTime() {
        var slow = List.of("-size", "4000x4000", "plasma:", "-blur", "0x80", "null:");

        assertThatExceptionOfType(ImageMagickFailure.class)
                .isThrownBy(() -> imageMagick.run(slow, RunLimits.within(Duration.ofMillis(300))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.TIME_LIMIT));
        // Killed is not yet gone: the system takes its time.
        assertThat(ProcessHandle.current().children())
                .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(5)));
    }

    @Test
    void aStandInOfThatNameIsNotImageMagick() {
        assertThat(Version.parse("convert: not the real thing")).isEmpty();
        assertThat(Version.parse("Version: ImageMagick 7.1.1-43 Q16-HDRI x86_64"))
                .contains(new Version(7, "7.1.1-43", "Q16-HDRI"));
        assertThat(Version.parse("Version: ImageMagick 6.9.11-60 Q16 x86_64 2021-01-25"))
                .contains(new Version(6, "6.9.11-60", "Q16"));
    }
}
