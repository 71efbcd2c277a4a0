package dev.imagery.rendering.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngTextTest {

    private static final String COMMENT = "436f6d6d656e7400";
    private static final byte[] PLAIN = HeaderBytes.pngWith(HeaderBytes.png(60, 90), "gAMA", "0000b18f");

    @TempDir
    private Path directory;

    private Path copies;

    @BeforeEach
    void makeDirectory() throws IOException {
        copies = Files.createDirectory(directory.resolve("copies"));
    }

    @Test
    void aPngWithoutTextStaysWhereItIs() throws IOException {
        var file = file(PLAIN);

        assertThat(PngText.removed(file, copies)).isEqualTo(file);
        assertThat(copies).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tEXt", "zTXt", "iTXt"})
    void allTextIsLeftOutOfTheCopyAndNothingElse(String type) throws IOException {
        var once = HeaderBytes.pngWith(PLAIN, type, COMMENT + "0011");
        var twice = HeaderBytes.pngWith(once, type, COMMENT);

        assertThat(PngText.removed(file(twice), copies)).hasParent(copies).hasBinaryContent(PLAIN);
    }

    @Test
    void aPngThatIsCutShortStaysSo() throws IOException {
        var written = HeaderBytes.pngWith(PLAIN, "tEXt", COMMENT);

        for (int cut = 1; cut < 20; cut++) {
            assertThat(PngText.removed(file(Arrays.copyOf(written, written.length - cut)), copies))
                    .hasBinaryContent(Arrays.copyOf(PLAIN, PLAIN.length - cut));
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("picture.png"), bytes);
    }
}
