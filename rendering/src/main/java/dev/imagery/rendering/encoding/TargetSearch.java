package dev.imagery.rendering.encoding;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/**
 * The lowest rung whose measure reaches a target, from wherever the search starts. The measure may dip as rungs rise, by
 * {@link #DIP} at most: a rung that misses the target by more settles all below it, and one that misses it by less settles only itself.
 * So the result is the same from each start, and a good start is two or three trials from it.
 */
final class TargetSearch {

    /**
     * More than three times what MS-SSIM was seen to dip between qualities five apart. Of about 25 ladders from 10 to 95 (walls of the demo's posters
     * in three languages at 960×540 and 1920×1080, as they are, at 0.3 of their brightness and blurred), those of JPEG never dipped, nor did
     * those of AVIF, which were measured at 960×540 alone; those of WebP did at 1920×1080 only, by 0.00010 to 0.00015. Towards the target a rung adds 0.0002 to 0.0006, so that the slack costs a trial or two.
     */
    static final double DIP = 0.0005;

    private final double target;
    private final IntToDoubleFunction measure;
    private final boolean[] tried;
    private int floor = -1;
    private int ceiling;
    private int step = 1;

    private TargetSearch(int rungs, double target, IntToDoubleFunction measure) {
        this.target = target;
        this.measure = measure;
        this.tried = new boolean[rungs];
        this.ceiling = rungs;
    }

    /**
     * @param rungs at least one; they are numbered from 0
     * @param start the rung that is tried first
     * @param measure of a rung, asked for once at most
     * @return the lowest rung that reaches the target; empty where none does
     */
    static OptionalInt lowest(int rungs, int start, double target, IntToDoubleFunction measure) {
        return new TargetSearch(rungs, target, measure).from(start);
    }

    private OptionalInt from(int start) {
        int next = start;
        while (next >= 0) {
            attempt(next);
            next = next();
        }
        return ceiling < tried.length ? OptionalInt.of(ceiling) : OptionalInt.empty();
    }

    private void attempt(int rung) {
        tried[rung] = true;
        double value = measure.applyAsDouble(rung);
        if (value >= target) {
            ceiling = rung;
        } else if (value < target - DIP) {
            floor = rung;
        }
    }

    /** The next rung to try, in ever wider steps from the start until the result is enclosed; -1 where nothing is open. */
    private int next() {
        int wanted;
        if (floor >= 0 && ceiling < tried.length) {
            wanted = (floor + ceiling) / 2;
        } else {
            wanted = ceiling < tried.length ? ceiling - step : highestTried() + step;
            step *= 2;
        }
        int nearest = -1;
        for (int rung = floor + 1; rung < ceiling; rung++) {
            if (!tried[rung] && (nearest < 0 || Math.abs(rung - wanted) < Math.abs(nearest - wanted))) {
                nearest = rung;
            }
        }
        return nearest;
    }

    private int highestTried() {
        int rung = tried.length - 1;
        while (!tried[rung]) {
            rung--;
        }
        return rung;
    }
}
