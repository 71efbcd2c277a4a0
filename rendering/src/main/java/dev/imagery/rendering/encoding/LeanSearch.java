package dev.imagery.rendering.encoding;

import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.encoding.Quality.Lean;
import dev.imagery.dsl.expansion.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds a lean file. Where the picture fits as it is: at the best quality that fits, up to the usual one. Else at the lowest quality that
 * a lean file may have, with the rim softened by as few steps as make it fit. The search begins at the step that the bytes of the picture
 * as it is let expect, and goes on from step to step; nothing but the picture decides.
 */
final class LeanSearch implements AutoCloseable {

    /** Seen on walls of posters: the first steps touch little but corners, each further one takes a 24th of the bytes. */
    private static final int STEPS_WITHOUT_EFFECT = 5;

    private static final double EFFECT_OF_A_STEP = 0.042;

    private final Output output;
    private final Encoder encoder;
    private final LeanFloor floor;
    private final Path file;
    private final long most;
    private final TreeMap<Integer, LeanTrial> trials = new TreeMap<>();

    LeanSearch(Output output, Encoder encoder, LeanFloor floor, Path file) {
        this.output = output;
        this.encoder = encoder;
        this.floor = floor;
        this.file = file;
        this.most = Lean.mostBytes(output.format());
    }

    /** @return a warning, where even the softest rim is not enough: the file is larger then */
    Optional<Shortfall> find(Uncompressed picture, Content content) throws IOException {
        var plain = LeanTrial.of(picture, encoder, floor, file);
        trials.put(0, plain);
        if (plain.leastBytes() <= most) {
            plain.keepBest(Quality.standard(output.format()).value(), most, file);
            return Optional.empty();
        }
        if (picture.size().pixels() > SoftRim.MOST_PIXELS) {
            plain.keep(file);
        } else {
            softest(new SoftRim(picture, content.lettered()), plain.leastBytes())
                    .keep(file);
        }
        long bytes = Files.size(file);
        return bytes <= most ? Optional.empty() : Optional.of(new Shortfall(output, most, bytes));
    }

    private LeanTrial softest(SoftRim rim, long plainBytes) throws IOException {
        double excess = 1 - (double) most / plainBytes;
        int expected = STEPS_WITHOUT_EFFECT + (int) Math.round(excess / EFFECT_OF_A_STEP);
        int step = Math.min(expected, SoftRim.STEPS);
        if (fits(rim, step)) {
            while (step > 1 && fits(rim, step - 1)) {
                step--;
            }
        } else {
            while (step < SoftRim.STEPS && !fits(rim, step)) {
                step++;
            }
        }
        return softened(rim, step);
    }

    private boolean fits(SoftRim rim, int step) throws IOException {
        return softened(rim, step).leastBytes() <= most;
    }

    private LeanTrial softened(SoftRim rim, int step) throws IOException {
        var known = trials.get(step);
        if (known != null) {
            return known;
        }
        var stem = file.resolveSibling(file.getFileName() + ".soft-" + step);
        var pixels = stem.resolveSibling(stem.getFileName() + ".rgb");
        try {
            var trial = LeanTrial.of(rim.write(step, pixels), encoder, floor, stem);
            trials.put(step, trial);
            return trial;
        } finally {
            Files.deleteIfExists(pixels);
        }
    }

    @Override
    public void close() throws IOException {
        for (var trial : trials.values()) {
            trial.close();
        }
    }
}
