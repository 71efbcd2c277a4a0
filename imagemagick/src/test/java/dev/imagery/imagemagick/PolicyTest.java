package dev.imagery.imagemagick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("adapter")
class PolicyTest {

    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";
    private static final String DRAWING = "push graphic-context\nviewbox 0 0 9 9\nfill red\npop graphic-context\n";

    private final ImageMagick imageMagick = ImageMagick.find();
    private final RunLimits limits = RunLimits.within(Duration.ofSeconds(20));

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {"svg:", "msvg:", "", "mvg:", "msl:", "ps:", "pdf:", "text:", "gif:", "ephemeral:", "label:"})
    void readsNoFormatThatCanDoMoreThanHoldPixels(String coder) throws IOException {
        var file = Files.writeString(directory.resolve("picture.svg"), coder.equals("mvg:") ? DRAWING : SVG);

        refused(coder + file, "info:");
        assertThat(file).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost/a.png", "http://localhost/a.png", "ftp://localhost/a.png"})
    void readsNothingFromTheNetwork(String address) {
        refused(address, "info:");
    }

    @Test
    void readsNoFileThatAnArgumentRefersTo() throws IOException {
        var file = Files.writeString(directory.resolve("secret"), DRAWING);

        refused("pango:@" + file, "info:");
        refused("xc:red", "-draw", "@" + file, "info:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "pdf", "gif", "ps"})
    void writesNoOtherFormat(String format) {
        refused("xc:red", format + ":" + directory.resolve("out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp", "avif", "mpc", "miff"})
    void readsWhatItWrites(String format) {
        var file = format + ":" + directory.resolve("picture." + format);
        run("-size", "20x10", "gradient:red-blue", file);

        assertThat(run(file, "-format", "%wx%h", "info:")).isEqualTo("20x10");
    }

    @Test
    void setsText() {
        assertThat(evenIfPangoAborts("-font", "DejaVu Sans", "pango:words", "-format", "%w", "info:"))
                .isNotEqualTo("0");
    }

    /** Now and then Pango aborts when its process ends, which is not the policy's doing. */
    private String evenIfPangoAborts(String... arguments) {
        for (int tries = 1; ; tries++) {
            try {
                return run(arguments);
            } catch (ImageMagickFailure e) {
                if (e.reason() != ImageMagickFailure.Cause.CRASHED || tries == 10) {
                    throw e;
                }
            }
        }
    }

    @Test
    void theLimitsOfARunHoldAndNotTheSystems() {
        var wide =
                new RunLimits(Duration.ofSeconds(20), 1, 1024, new PixelLimits(3072, 4096, 200_000_000, 20_000, 400));

        assertThat(imageMagick.run(List.of("-list", "resource"), wide))
                .contains("Width: 20KP", "Height: 400P", "Area: 200MP", "Memory: 1GiB", "Map: 3GiB", "Disk: 4GiB")
                .containsPattern("Thread: 1\\s")
                .containsPattern("Time: 22\\s");
    }

    @Test
    void aPolicyThatWasSweptAwayComesBack() throws IOException {
        var before = Policy.directory();
        try (Stream<Path> files = Files.list(before)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(before);

        readsNoFormatThatCanDoMoreThanHoldPixels("svg:");
    }

    private String run(String... arguments) {
        return imageMagick.run(List.of(arguments), limits);
    }

    private void refused(String... arguments) {
        assertThatExceptionOfType(ImageMagickFailure.class)
                .isThrownBy(() -> run(arguments))
                .withMessageContaining("security policy");
    }
}
