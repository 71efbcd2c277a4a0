package dev.imagery.rendering.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.encoding.Quality.Lean;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.likeness.MsSsim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("adapter")
class LeanFilesTest {

    private static final Size SIZE = new Size(640, 360);
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(60));

    @TempDir
    private Path directory;

    private final ImageMagick imageMagick = ImageMagick.find();
    private final EncodeStep step =
            new EncodeStep(() -> imageMagick, LIMITS, new Effort(Effort.FASTEST_AVIF, Effort.FASTEST_WEBP));
    private final LumaReading lumas = new LumaReading(() -> imageMagick, LIMITS);

    @ParameterizedTest
    @EnumSource(Format.class)
    void aPictureThatFitsIsAsItUsuallyIs(Format format) throws IOException {
        var picture = draw(SIZE, "-blur", "0x4");

        var file = directory.resolve("lean");
        var shortfall = step.encode(new Output(format, new Lean(), SIZE), new Content("grid"), picture, file);

        assertThat(shortfall).isEmpty();
        assertThat(file).hasSameBinaryContentAs(encode(format, Quality.standard(format), picture));
    }

    @Test
    void aPictureThatFitsAtTheFloorOnlyIsAsGoodAsTheBytesAllow() throws IOException {
        var picture = draw(SIZE, "-attenuate", "1", "+noise", "Gaussian");

        var file = encode(Format.JPEG, new Lean(), picture);

        int taken = Lean.FLOOR;
        while (Files.mismatch(file, encode(Format.JPEG, new Quality.Fixed(taken), picture)) >= 0) {
            taken++;
        }
        assertThat(taken).isBetween(Lean.FLOOR + 1, 81);
        assertThat(Files.size(encode(Format.JPEG, new Quality.Fixed(taken + 1), picture)))
                .isGreaterThan(Lean.mostBytes(Format.JPEG));
    }

    @Test
    void ofADensePictureTheRimIsSoftenedByAsFewStepsAsMakeItFit() throws IOException {
        var picture = dense(SIZE);
        long most = Lean.mostBytes(Format.JPEG);

        var file = encode(Format.JPEG, new Lean(), picture);

        int taken = softeningOf(file, picture);
        assertThat(Files.size(file)).isLessThanOrEqualTo(most);
        assertThat(taken).isBetween(2, SoftRim.STEPS);
        assertThat(Files.size(atTheFloor(picture, taken - 1))).isGreaterThan(most);
    }

    /** Of the picture with one of the soft rims; which one is not told. */
    @Test
    void anAvifIsAsLikeItsPictureAsAJpegAtTheFloorIs() throws IOException {
        var picture = dense(SIZE);

        var file = encode(Format.AVIF, new Lean(), picture);

        assertThat(Files.size(file)).isLessThanOrEqualTo(Lean.mostBytes(Format.AVIF));
        var decoded = lumas.read("avif", file, SIZE);
        var rim = new SoftRim(picture, List.of());
        boolean found = false;
        for (int each = 1; each <= SoftRim.STEPS && !found; each++) {
            var softened = rim.write(each, directory.resolve("soft.rgb"));
            var jpeg = encode(Format.JPEG, new Quality.Fixed(Lean.FLOOR), softened);
            double floor = MsSsim.of(softened.luma(), lumas.read("jpeg", jpeg, SIZE));
            found = MsSsim.of(softened.luma(), decoded) >= floor;
        }
        assertThat(found).isTrue();
    }

    @Test
    void whatIsTooMuchIsToldAndKept() throws IOException {
        var size = new Size(2400, 1700);
        var picture = dense(size);
        var file = directory.resolve("lean");

        var shortfall = step.encode(new Output(Format.JPEG, new Lean(), size), new Content("grid"), picture, file);

        long bytes = Files.size(file);
        assertThat(file).hasSameBinaryContentAs(encode(Format.JPEG, new Quality.Fixed(Lean.FLOOR), picture));
        assertThat(shortfall).contains(new Shortfall(new Output(Format.JPEG, new Lean(), size), 60_000, bytes));
    }

    @Test
    void aShortfallTellsWhatWasReached() {
        assertThat(new Shortfall(new Output(Format.JPEG, new Lean(), SIZE), 60_000, 71_234))
                .hasToString(
                        "the lean jpeg of 640×360 has 71,234 bytes, more than 60,000: no lower quality is allowed");
    }

    @Test
    void itIsTheSameWhateverWasEncodedBefore() throws IOException {
        var picture = dense(SIZE);
        var alone = Files.readAllBytes(encode(Format.JPEG, new Lean(), picture));
        encode(Format.JPEG, new Lean(), draw(SIZE, "-attenuate", "2", "+noise", "Gaussian"));

        assertThat(Files.readAllBytes(encode(Format.JPEG, new Lean(), dense(SIZE))))
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({"JPEG,4", "WEBP,0.5"})
    void nothingIsLeftOfTheSearch(Format format, String noise) throws IOException {
        var picture = draw(SIZE, "-attenuate", noise, "+noise", "Gaussian");

        var file = encode(format, new Lean(), picture);

        try (var files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(picture.file(), file);
        }
    }

    private Uncompressed dense(Size size) {
        return draw(size, "-attenuate", "4", "+noise", "Gaussian");
    }

    private Uncompressed draw(Size size, String... change) {
        var picture = new Uncompressed(directory.resolve("picture.rgb"), size);
        var operation = new IMOperation();
        operation.addRawArgs("-seed", "7");
        operation.size(size.width(), size.height());
        operation.addImage("plasma:fractal");
        operation.addRawArgs(change);
        picture.write(operation);
        operation.addImage("null:");
        imageMagick.run(operation, LIMITS);
        return picture;
    }

    private Path encode(Format format, Quality quality, Uncompressed picture) {
        var output = new Output(format, quality, picture.size());
        var file = directory.resolve(output.fileName());
        step.encode(output, new Content("grid"), picture, file);
        return file;
    }

    private Path atTheFloor(Uncompressed picture, int softening) throws IOException {
        var softened = new SoftRim(picture, List.of()).write(softening, directory.resolve("soft.rgb"));
        return encode(Format.JPEG, new Quality.Fixed(Lean.FLOOR), softened);
    }

    /** By how many steps the rim of a JPEG is softened. */
    private int softeningOf(Path file, Uncompressed picture) throws IOException {
        for (int each = 1; each <= SoftRim.STEPS; each++) {
            if (Files.mismatch(file, atTheFloor(picture, each)) < 0) {
                return each;
            }
        }
        return 0;
    }
}
