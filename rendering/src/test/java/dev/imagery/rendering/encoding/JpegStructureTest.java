package dev.imagery.rendering.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How JPEGs are built, read from their bytes: those of the painting's own process and those of the encode step. */
@Tag("adapter")
class JpegStructureTest {

    private static final Size SIZE = new Size(320, 180);
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(30));
    private static final int PROGRESSIVE_FRAME = 0xc2;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int START_OF_SCAN = 0xda;
    private static final int JFIF = 0xe0;
    private static final int COMMENT = 0xfe;

    @TempDir
    private Path directory;

    private final ImageMagick imageMagick = ImageMagick.find();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theyAreProgressive(boolean direct) throws IOException {
        var jpeg = write(direct, Chroma.HALF);

        assertThat(jpeg.all(PROGRESSIVE_FRAME)).hasSize(1);
        assertThat(jpeg.all(START_OF_SCAN)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsKeptOfWhatThePictureCarried(boolean direct) throws IOException {
        assertThat(write(direct, Chroma.HALF).markers())
                .noneMatch(marker -> marker == COMMENT)
                .noneMatch(marker -> marker > JFIF && marker <= 0xef);
    }

    /** The standard's own tables list 162 symbols of detail; those made for the picture only what it has. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theirTablesAreMadeForThePicture(boolean direct) throws IOException {
        assertThat(write(direct, Chroma.HALF).all(HUFFMAN_TABLES))
                .isNotEmpty()
                .allMatch(table -> table.length < 17 + 162);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theColourOfAPlainPictureIsAtHalfOfTheResolution(boolean direct) throws IOException {
        var frame = write(direct, Chroma.HALF).all(PROGRESSIVE_FRAME).getFirst();

        assertThat(List.of(frame[7], frame[10], frame[13])).containsExactly((byte) 0x22, (byte) 0x11, (byte) 0x11);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theColourOfSharpEdgesIsAtTheWholeResolution(boolean direct) throws IOException {
        var frame = write(direct, Chroma.FULL).all(PROGRESSIVE_FRAME).getFirst();

        assertThat(List.of(frame[7], frame[10], frame[13])).containsExactly((byte) 0x11, (byte) 0x11, (byte) 0x11);
    }

    @ParameterizedTest
    @CsvSource({"#ffffff,HALF", "#101010,HALF", "#e8e0d0,HALF", "#e50914,FULL", "#ffd400,FULL", "#0000ff,FULL"})
    void onlyStrongColoursNeedTheWhole(String colour, Chroma expected) {
        assertThat(Chroma.forEdgesOf(colour)).isEqualTo(expected);
    }

    private JpegMarkers write(boolean direct, Chroma chroma) throws IOException {
        var output = new Output(Format.JPEG, direct ? new Quality.Fixed(82) : new Quality.Budget(40_000), SIZE);
        var writing = new OutputWriting(List.of(output), directory, Effort.STANDARD);
        var operation = new IMOperation();
        operation.addRawArgs("-seed", "7");
        operation.size(SIZE.width(), SIZE.height());
        operation.addImage("plasma:fractal");
        operation.addRawArgs("-set", "comment", "from a camera", "-set", "exif:Artist", "somebody");
        writing.write(operation, SIZE, chroma, false);
        operation.addImage("null:");
        imageMagick.run(operation, LIMITS);
        if (!direct) {
            new EncodeStep(() -> imageMagick, LIMITS, Effort.STANDARD)
                    .encode(
                            output,
                            new Content("perspective", chroma, List.of()),
                            writing.uncompressed(SIZE),
                            writing.file(output));
        }
        return JpegMarkers.of(Files.readAllBytes(writing.file(output)));
    }
}
