package dev.imagery.rendering.encoding;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.RenderFailure;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * Encodes AVIF by what really works on this machine, which a small picture shows when AVIF is first wanted: {@code heif-enc} where it is
 * there, else ImageMagick's coder. Where nothing works it is looked for again the next time.
 */
final class AvifEncoder implements Encoder {

    /** What says nothing of whether this machine can write AVIF. */
    private static final Set<Cause> PASSING = Set.of(Cause.TIME_LIMIT, Cause.NO_SPACE, Cause.INTERRUPTED);

    private static final byte[] BRAND = "ftypavif".getBytes(StandardCharsets.US_ASCII);
    private static final int BRAND_AT = 4;
    private static final Size SMALL = new Size(16, 16);

    private final Map<String, Encoder> candidates;
    private volatile Optional<Encoder> working = Optional.empty();

    AvifEncoder(Supplier<ImageMagick> imageMagick, RunLimits limits, Effort effort) {
        this(inOrder(imageMagick, limits, effort));
    }

    /** @param candidates by the name that failures tell, the best first */
    AvifEncoder(Map<String, Encoder> candidates) {
        this.candidates = new LinkedHashMap<>(candidates);
    }

    private static Map<String, Encoder> inOrder(Supplier<ImageMagick> imageMagick, RunLimits limits, Effort effort) {
        var encoders = new LinkedHashMap<String, Encoder>();
        encoders.put("heif-enc", new HeifEncEncoder(limits, effort));
        encoders.put("ImageMagick", new MagickEncoder(imageMagick, limits, Format.AVIF, Chroma.HALF, effort));
        return encoders;
    }

    @Override
    public void encode(Uncompressed picture, int quality, Path file) {
        working().encode(picture, quality, file);
    }

    @Override
    public Map<String, String> tools() {
        return working().tools();
    }

    private Encoder working() {
        if (working.isEmpty()) {
            working = Optional.of(find());
        }
        return working.get();
    }

    private Encoder find() {
        try {
            var directory = Files.createTempDirectory("imagery-avif-");
            try {
                return find(small(directory.resolve("small.rgb")), directory.resolve("small.avif"));
            } finally {
                Files.deleteIfExists(directory.resolve("small.rgb"));
                Files.deleteIfExists(directory.resolve("small.avif"));
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw RenderFailure.transientOne("there is no place to try whether AVIF can be written", e);
        }
    }

    private Encoder find(Uncompressed picture, Path file) throws IOException {
        var complaints = new StringJoiner("; ");
        for (var candidate : candidates.entrySet()) {
            try {
                Files.deleteIfExists(file);
                candidate.getValue().encode(picture, 50, file);
                if (isAvif(file)) {
                    return candidate.getValue();
                }
                complaints.add(candidate.getKey() + " writes another format");
            } catch (ImageMagickFailure e) {
                if (PASSING.contains(e.reason())) {
                    throw e;
                }
                complaints.add(String.valueOf(e.getMessage()));
            }
        }
        var message = "AVIF cannot be written on this machine: " + complaints;
        throw RenderFailure.permanent(message, new UnsupportedOperationException(message));
    }

    private static Uncompressed small(Path file) throws IOException {
        Files.write(file, new byte[SMALL.width() * SMALL.height() * 3]);
        return new Uncompressed(file, SMALL);
    }

    private static boolean isAvif(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (var bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(BRAND_AT);
            return Arrays.equals(bytes.readNBytes(BRAND.length), BRAND);
        } catch (EOFException e) {
            return false;
        }
    }
}
