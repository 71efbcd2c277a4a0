package dev.imagery.rendering.encoding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.im4java.core.IMOperation;

/**
 * The end of a painting: every size of the picture is made once, and written as what is wanted of it. JPEG and WebP of a fixed quality
 * are written by the painting's own process; for everything else it leaves the picture uncompressed. A pure function.
 */
public final class OutputWriting {

    private final List<Output> outputs;
    private final Path directory;
    private final Effort effort;

    /**
     * @param outputs of one composition
     * @param directory that all files go to
     */
    public OutputWriting(List<Output> outputs, Path directory, Effort effort) {
        this.outputs = List.copyOf(outputs);
        this.directory = directory;
        this.effort = effort;
    }

    /** Where an output goes. */
    public Path file(Output output) {
        return directory.resolve(output.fileName());
    }

    /** Where the picture stands uncompressed in the size of outputs that are not {@link #isDirect direct}. */
    public Uncompressed uncompressed(Size size) {
        return new Uncompressed(directory.resolve("uncompressed-" + size.width() + "x" + size.height() + ".rgb"), size);
    }

    /** Whether the painting's own process writes an output. */
    public static boolean isDirect(Output output) {
        return output.quality() instanceof Quality.Fixed && output.format() != Format.AVIF;
    }

    /**
     * Adds the writing of all outputs to an operation whose one picture is the canvas. The picture stays.
     *
     * @param chroma of JPEGs
     * @param dithered whether rounding to 8 bits is hidden by a fine dither
     */
    public void write(IMOperation operation, Size canvas, Chroma chroma, boolean dithered) {
        outputs.stream()
                .collect(groupingBy(Output::size, TreeMap::new, toList()))
                .forEach((size, ofSize) -> {
                    operation.openOperation();
                    operation.p_clone();
                    if (!size.equals(canvas)) {
                        // The mean of areas: no halo, and in less than half the time of Catmull-Rom (decision 4).
                        operation.addRawArgs("-scale", size.width() + "x" + size.height() + "!");
                    }
                    if (dithered) {
                        // The pattern changes no pixel by more than one of 256 levels, and the mean of eight by eight
                        // by none.
                        operation.addRawArgs("-ordered-dither", "o8x8,256");
                    }
                    operation.strip();
                    ofSize.stream().filter(OutputWriting::isDirect).forEach(output -> write(operation, chroma, output));
                    if (!ofSize.stream().allMatch(OutputWriting::isDirect)) {
                        uncompressed(size).write(operation);
                    }
                    operation.p_delete();
                    operation.closeOperation();
                });
    }

    private void write(IMOperation operation, Chroma chroma, Output output) {
        if (output.quality() instanceof Quality.Fixed(int value)) {
            Coding.settings(operation, output.format(), chroma, value, effort);
            operation.write(output.format().word() + ":" + file(output));
        }
    }
}
