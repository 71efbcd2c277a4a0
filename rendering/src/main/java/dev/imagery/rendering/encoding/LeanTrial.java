package dev.imagery.rendering.encoding;

import java.io.IOException;
import java.nio.file.Path;

/** A picture, with its rim as it is or softened, at the lowest quality that a lean file may have, or a better one. */
final class LeanTrial implements AutoCloseable {

    private final Trials trials;
    private final int floor;

    private final long leastBytes;

    private LeanTrial(Trials trials, int floor, long leastBytes) {
        this.trials = trials;
        this.floor = floor;
        this.leastBytes = leastBytes;
    }

    /**
     * @param picture is needed only for better qualities once this returns
     * @param stem with whose name those of the trial's files begin
     */
    static LeanTrial of(Uncompressed picture, Encoder encoder, LeanFloor floor, Path stem) throws IOException {
        var trials = new Trials(encoder, picture, stem);
        int lowest = floor.of(trials, stem.resolveSibling(stem.getFileName() + ".floor"));
        return new LeanTrial(trials, lowest, trials.bytesAt(lowest));
    }

    /** At the lowest quality. */
    long leastBytes() {
        return leastBytes;
    }

    /** Makes the file of the lowest quality the result. */
    void keep(Path file) throws IOException {
        trials.keep(floor, file);
    }

    /** Makes the file of the best quality that is small enough the result, where that of the lowest one is. */
    void keepBest(int highest, long most, Path file) throws IOException {
        int best = floor;
        int high = highest;
        while (best < high) {
            int middle = (best + high + 1) / 2;
            if (trials.bytesAt(middle) <= most) {
                best = middle;
            } else {
                high = middle - 1;
            }
        }
        trials.keep(best, file);
    }

    @Override
    public void close() throws IOException {
        trials.close();
    }
}
