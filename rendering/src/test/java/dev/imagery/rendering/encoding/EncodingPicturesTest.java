package dev.imagery.rendering.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.likeness.MsSsim;
import dev.imagery.rendering.RenderFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("adapter")
class EncodingPicturesTest {

    private static final Size SIZE = new Size(320, 180);
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(30));

    @TempDir
    private Path directory;

    private final ImageMagick imageMagick = ImageMagick.find();
    private final EncodeStep step =
            new EncodeStep(() -> imageMagick, LIMITS, new Effort(Effort.FASTEST_AVIF, Effort.FASTEST_WEBP));
    private final LumaReading lumas = new LumaReading(() -> imageMagick, LIMITS);
    private Uncompressed picture;

    @BeforeEach
    void drawAPicture() {
        draw(1.5);
    }

    private void draw(double softness) {
        picture = new Uncompressed(directory.resolve("picture.rgb"), SIZE);
        var operation = new IMOperation();
        operation.addRawArgs("-seed", "7");
        operation.size(SIZE.width(), SIZE.height());
        operation.addImage("plasma:fractal");
        operation.blur(0.0, softness);
        picture.write(operation);
        operation.addImage("null:");
        imageMagick.run(operation, LIMITS);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatIsWhatItsNameSays(Format format) throws IOException {
        var file = encode(format, new Quality.Fixed(60));

        var head = new String(Files.readAllBytes(file), 0, 12, StandardCharsets.ISO_8859_1);
        assertThat(head)
                .contains(
                        switch (format) {
                            case JPEG -> "\u00ff\u00d8\u00ff";
                            case WEBP -> "WEBP";
                            case AVIF -> "ftypavif";
                        });
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void oddSizesKeepTheirPixels(Format format) {
        var size = new Size(161, 91);
        var odd = new Uncompressed(directory.resolve("odd.rgb"), size);
        var operation = new IMOperation();
        picture.read(operation);
        operation.resize(size.width(), size.height(), "!");
        odd.write(operation);
        operation.addImage("null:");
        imageMagick.run(operation, LIMITS);
        var output = new Output(format, new Quality.Fixed(90), size);
        var file = directory.resolve(output.fileName());

        step.encode(output, new Content("perspective"), odd, file);

        assertThat(MsSsim.of(odd.luma(), lumas.read(format.word(), file, size))).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void autoIsTheLowestStepInWhichTheEyeFindsNoLoss(Format format) throws IOException {
        var file = encode(format, new Quality.Auto());

        assertThat(similarity(format, file)).isGreaterThanOrEqualTo(AutoQuality.TARGET);
        var smaller = largestBelow(format, Files.size(file));
        assertThat(similarity(format, smaller)).isLessThan(AutoQuality.TARGET);
    }

    @Test
    void autoIsTheTopOfTheLadderWhereEvenThatShowsSomeLoss() throws IOException {
        draw(0.001);

        var file = encode(Format.JPEG, new Quality.Auto());

        assertThat(file).hasSameBinaryContentAs(encode(Format.JPEG, new Quality.Fixed(Ladder.HIGHEST)));
        assertThat(similarity(Format.JPEG, file)).isLessThan(AutoQuality.TARGET);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void autoIsTheSameAgain(Format format) throws IOException {
        var once = Files.readAllBytes(encode(format, new Quality.Auto()));

        assertThat(Files.readAllBytes(encode(format, new Quality.Auto()))).isEqualTo(once);
    }

    @Test
    void autoIsTheSameAfterOtherPicturesOfTheDesign() throws IOException {
        var alone = Files.readAllBytes(encode(Format.JPEG, new Quality.Auto()));
        draw(8);
        encode(Format.JPEG, new Quality.Auto());
        draw(1.5);

        assertThat(Files.readAllBytes(encode(Format.JPEG, new Quality.Auto()))).isEqualTo(alone);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aBudgetIsUsedAndNeverExceeded(Format format) throws IOException {
        long lowest = Files.size(encode(format, new Quality.Fixed(Ladder.LOWEST)));
        long highest = Files.size(encode(format, new Quality.Fixed(Ladder.HIGHEST)));
        long budget = (lowest + highest) / 2;

        long bytes = Files.size(encode(format, new Quality.Budget(budget)));

        assertThat(bytes).isLessThanOrEqualTo(budget).isGreaterThan(lowest);
    }

    @Test
    void aBudgetThatCannotBeReachedFailsAndTellsWhatIsNeeded() {
        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> encode(Format.JPEG, new Quality.Budget(1_000)))
                .withMessageMatching("no jpeg of 320×180 is within 1,000 bytes: the lowest quality, 10, needs [\\d,]+")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    @Test
    void nothingIsLeftOfTrials() throws IOException {
        encode(Format.JPEG, new Quality.Auto());

        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("picture.rgb", "320x180-auto.jpeg");
        }
    }

    @Test
    void whereHeifEncIsMissingImageMagicksCoderWritesAvif() throws IOException {
        var encoders = new LinkedHashMap<String, Encoder>();
        encoders.put("heif-enc", missing());
        encoders.put(
                "ImageMagick", new MagickEncoder(() -> imageMagick, LIMITS, Format.AVIF, Chroma.HALF, Effort.STANDARD));
        var file = directory.resolve("out.avif");

        new AvifEncoder(encoders).encode(picture, 60, file);

        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void whereNothingWritesAvifTheRenderFailsForGood() {
        var encoder = new AvifEncoder(Map.of("heif-enc", missing()));

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> encoder.encode(picture, 60, directory.resolve("out.avif")))
                .withMessageStartingWith("AVIF cannot be written on this machine: cannot start no-such-heif-enc")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    @Test
    void anEncoderThatWritesAnotherFormatCountsAsNone() {
        var encoder = new AvifEncoder(Map.of(
                "other", new MagickEncoder(() -> imageMagick, LIMITS, Format.JPEG, Chroma.HALF, Effort.STANDARD)));

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> encoder.encode(picture, 60, directory.resolve("out.avif")))
                .withMessageContaining("other writes another format");
    }

    private static Encoder missing() {
        return (pixels, quality, file) -> new Companion("no-such-heif-enc").run(List.of(), LIMITS);
    }

    private Path encode(Format format, Quality quality) {
        var output = new Output(format, quality, SIZE);
        var file = directory.resolve(output.fileName());
        step.encode(output, new Content("perspective"), picture, file);
        return file;
    }

    /** The picture at the best quality of the ladder that gives less than so many bytes. */
    private Path largestBelow(Format format, long bytes) throws IOException {
        Path best = encode(format, new Quality.Fixed(Ladder.LOWEST));
        for (int quality = Ladder.LOWEST; quality <= Ladder.HIGHEST; quality += Ladder.STEP) {
            var file = encode(format, new Quality.Fixed(quality));
            if (Files.size(file) < bytes) {
                best = file;
            }
        }
        return best;
    }

    private double similarity(Format format, Path file) {
        return MsSsim.of(picture.luma(), lumas.read(format.word(), file, SIZE));
    }
}
