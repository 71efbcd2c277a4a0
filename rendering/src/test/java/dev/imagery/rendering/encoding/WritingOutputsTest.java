package dev.imagery.rendering.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import java.nio.file.Path;
import java.util.List;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Test;

/** What the painting's process writes, without running it. */
class WritingOutputsTest {

    private static final Size HD = new Size(1920, 1080);
    private static final Size SMALL = new Size(960, 540);
    private static final Output JPEG = new Output(Format.JPEG, new Quality.Fixed(82), HD);

    @Test
    void jpegAndWebpOfAFixedQualityAreWrittenByThePaintingItself() {
        var arguments = arguments(false, JPEG, new Output(Format.WEBP, new Quality.Fixed(70), HD));

        assertThat(arguments)
                .containsSubsequence("-quality", "82.0", "-write", "jpeg:/out/1920x1080-q82.jpeg")
                .containsSubsequence("-quality", "70.0", "-write", "webp:/out/1920x1080-q70.webp")
                .noneMatch(argument -> argument.startsWith("rgb:"));
    }

    @Test
    void avifAutoAndBudgetsLeaveThePictureUncompressedOnceForEachSize() {
        var arguments = arguments(
                false,
                new Output(Format.AVIF, new Quality.Fixed(60), SMALL),
                new Output(Format.JPEG, new Quality.Auto(), SMALL),
                new Output(Format.WEBP, new Quality.Budget(40_000), HD));

        assertThat(arguments.stream().filter(argument -> argument.startsWith("rgb:")))
                .containsExactly("rgb:/out/uncompressed-960x540.rgb", "rgb:/out/uncompressed-1920x1080.rgb");
        assertThat(arguments).noneMatch(argument -> argument.startsWith("jpeg:"));
    }

    @Test
    void eachSizeIsScaledOnceAndTheCanvasNotAtAll() {
        var arguments = arguments(
                false,
                JPEG,
                new Output(Format.JPEG, new Quality.Fixed(82), SMALL),
                new Output(Format.WEBP, new Quality.Fixed(82), SMALL));

        assertThat(arguments.stream().filter("-scale"::equals)).hasSize(1);
        assertThat(arguments).contains("960x540!");
    }

    @Test
    void slowChangesAreDitheredToEightBits() {
        assertThat(arguments(true, JPEG)).containsSubsequence("-ordered-dither", "o8x8,256", "-write");
        assertThat(arguments(false, JPEG)).doesNotContain("-ordered-dither");
    }

    @Test
    void noTwoOutputsShareAFile() {
        var outputs = List.of(
                JPEG,
                new Output(Format.JPEG, new Quality.Fixed(50), HD),
                new Output(Format.JPEG, new Quality.Auto(), HD),
                new Output(Format.JPEG, new Quality.Budget(50), HD),
                new Output(Format.WEBP, new Quality.Fixed(82), HD),
                new Output(Format.JPEG, new Quality.Fixed(82), SMALL));

        assertThat(outputs.stream().map(Output::fileName)).doesNotHaveDuplicates();
    }

    private static List<String> arguments(boolean dithered, Output... outputs) {
        var operation = new IMOperation();
        new OutputWriting(List.of(outputs), Path.of("/out"), Effort.STANDARD)
                .write(operation, HD, Chroma.HALF, dithered);
        return operation.getCmdArgs();
    }
}
