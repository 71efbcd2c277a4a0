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
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Encodes what the painting's own process cannot: AVIF, and qualities that have to be found. Safe for any number of threads. */
public final class EncodeStep {

    private final Map<Format, Encoder> encoders = new EnumMap<>(Format.class);
    private final SearchHistory history = new SearchHistory();
    private final Encoder fineJpeg;
    private final LumaReading lumas;

    public EncodeStep(Supplier<ImageMagick> imageMagick, RunLimits limits, Effort effort) {
        encoders.put(Format.JPEG, new MagickEncoder(imageMagick, limits, Format.JPEG, Chroma.HALF, effort));
        this.fineJpeg = new MagickEncoder(imageMagick, limits, Format.JPEG, Chroma.FULL, effort);
        encoders.put(Format.WEBP, new MagickEncoder(imageMagick, limits, Format.WEBP, Chroma.HALF, effort));
        encoders.put(Format.AVIF, new AvifEncoder(imageMagick, limits, effort));
        this.lumas = new LumaReading(imageMagick, limits);
    }

    /**
     * Writes one output.
     *
     * @param design the design's type, by which it is remembered where searches begin
     * @param chroma of a JPEG
     * @param picture in the output's size
     * @param file that is written; trials stand beside it while they are needed
     * @throws RenderFailure where the format cannot be written on this machine, or a budget is not reached
     */
    public void encode(Output output, String design, Chroma chroma, Uncompressed picture, Path file) {
        try {
            encodeOrThrow(output, design, chroma, picture, file);
        } catch (ImageMagickFailure e) {
            throw RenderFailure.transientOne(
                    "the %s of %s could not be encoded: %s"
                            .formatted(output.format().word(), output.size(), e.getMessage()),
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw RenderFailure.transientOne("there is no place for encoded files: " + e, e);
        }
    }

    private void encodeOrThrow(Output output, String design, Chroma chroma, Uncompressed picture, Path file)
            throws IOException {
        var encoder = encoder(output.format(), chroma);
        switch (output.quality()) {
            case Quality.Fixed(int value) -> encoder.encode(picture, value, file);
            case Quality.Auto _ -> {
                try (var trials = new Trials(encoder, picture, file)) {
                    int start = history.start(design, output.format());
                    int found = AutoQuality.find(output, trials, lumas, start);
                    history.found(design, output.format(), found);
                    trials.keep(found);
                }
            }
            case Quality.Budget(long bytes) -> {
                try (var trials = new Trials(encoder, picture, file)) {
                    trials.keep(ByteBudget.find(output, bytes, trials));
                }
            }
        }
    }

    private Encoder encoder(Format format, Chroma chroma) {
        if (format == Format.JPEG && chroma == Chroma.FULL) {
            return fineJpeg;
        }
        var encoder = encoders.get(format);
        if (encoder == null) {
            throw new IllegalStateException("no encoder for " + format);
        }
        return encoder;
    }
}
