package dev.imagery.rules.kept;

import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.reading.Reading;
import dev.imagery.rules.reading.RuleLimits;
import dev.imagery.rules.reading.RuleSetReader;
import dev.imagery.rules.reading.RuleWriter;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Rules as they are kept: a sorted JSON array, gzipped. */
public final class CompressedRules {

    /** What was let in once is read again, whatever the limits are by then, and not held against schemas again. */
    private static final RuleSetReader READER = new RuleSetReader(RuleLimits.NONE, Schemas::stated);

    private static final int BUFFER = 1 << 16;

    private final byte[] bytes;

    /** The bytes are not copied; nobody changes them. */
    public CompressedRules(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Sorts them and gzips them. */
    public static CompressedRules of(Collection<Rule> rules) {
        var bytes = new ByteArrayOutputStream(BUFFER);
        try (var gzip = new FastGzip(bytes)) {
            RuleWriter.write(rules, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CompressedRules(bytes.toByteArray());
    }

    /**
     * The same of an array that was not gzipped on its way.
     *
     * @param json as {@link #json()} gives it
     */
    public static CompressedRules ofJson(byte[] json) {
        var bytes = new ByteArrayOutputStream(BUFFER);
        try (var gzip = new FastGzip(bytes)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CompressedRules(bytes.toByteArray());
    }

    /** The array, gzipped; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The JSON array. */
    public InputStream json() {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads them.
     *
     * @param declarations of their set
     * @throws RuntimeException where the bytes are not what was kept
     */
    public List<Rule> rules(Declarations declarations) {
        return switch (READER.readRules(json(), declarations)) {
            case Reading.Accepted<List<Rule>>(List<Rule> rules) -> rules;
            case Reading.Refused<List<Rule>> refused ->
                throw new IllegalStateException("kept rules are faulty: " + refused.faults());
        };
    }

    /** Rules repeat themselves so much that the least effort already makes them small. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
