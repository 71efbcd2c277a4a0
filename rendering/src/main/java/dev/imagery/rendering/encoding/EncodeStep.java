package dev.imagery.rendering.encoding;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.RenderFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Encodes what the painting's own process cannot: AVIF, and qualities that have to be found. Safe for any number of threads. */
public final class EncodeStep {

    private final Encoders encoders;
    private final LumaReading lumas;
    private final SearchHistory history = new SearchHistory();

    public EncodeStep(Supplier<ImageMagick> imageMagick, RunLimits limits, Effort effort) {
        this.encoders = new Encoders(imageMagick, limits, effort);
        this.lumas = new LumaReading(imageMagick, limits);
    }

    /**
     * Writes one output.
     *
     * @param picture in the output's size
     * @param file that is written; trials stand beside it while they are needed
     * @return what a lean file has too many bytes
     * @throws RenderFailure where the format cannot be written on this machine, or a budget is not reached
     */
    public Optional<Shortfall> encode(Output output, Content content, Uncompressed picture, Path file) {
        try {
            return encodeOrThrow(output, content, picture, file);
        } catch (ImageMagickFailure e) {
            throw RenderFailure.transientOne(
                    "the %s of %s could not be encoded: %s"
                            .formatted(output.format().word(), output.size(), e.getMessage()),
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw RenderFailure.transientOne("there is no place for encoded files: " + e, e);
        }
    }

    /** By what AVIF is written, where it has been: versions and effort by the tool's name. */
    public Map<String, String> avifTools() {
        return encoders.of(Format.AVIF, Chroma.HALF).tools();
    }

    private Optional<Shortfall> encodeOrThrow(Output output, Content content, Uncompressed picture, Path file)
            throws IOException {
        var format = output.format();
        var encoder = encoders.of(format, content.chroma());
        switch (output.quality()) {
            case Quality.Fixed(int value) -> encoder.encode(picture, value, file);
            case Quality.Auto _ -> {
                try (var trials = new Trials(encoder, picture, file)) {
                    int start = history.start(content.design(), format);
                    int found = AutoQuality.find(output, trials, lumas, start);
                    history.found(content.design(), format, found);
                    trials.keep(found, file);
                }
            }
            case Quality.Budget(long bytes) -> {
                try (var trials = new Trials(encoder, picture, file)) {
                    trials.keep(ByteBudget.find(output, bytes, trials), file);
                }
            }
            case Quality.Lean _ -> {
                var jpeg = encoders.of(Format.JPEG, content.chroma());
                try (var search = new LeanSearch(output, encoder, new LeanFloor(format, jpeg, lumas), file)) {
                    return search.find(picture, content);
                }
            }
        }
        return Optional.empty();
    }
}
