package dev.imagery.rendering.text;

import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.im4java.core.IMOperation;

/**
 * Runs of ImageMagick in which Pango takes part. Its font thread may outlive the code that ImageMagick unloads when it exits: then a
 * process aborts after its work is done, and what it printed may be lost. Where Pango's libraries cannot be kept loaded, one in some
 * dozens does. To run it again is cheaper than to judge what the first one left. What keeps the machine busy may last, so each try
 * waits longer than the one before.
 */
public final class PangoRuns {

    private static final int MOST_TRIES = 7;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private PangoRuns() {}

    /**
     * @param magick runs an operation and returns what it printed
     * @throws ImageMagickFailure of the last try
     */
    public static String run(Function<IMOperation, String> magick, IMOperation operation) {
        for (int tries = 1; ; tries++) {
            try {
                return magick.apply(operation);
            } catch (ImageMagickFailure e) {
                boolean mayPass = e.reason() == Cause.FAILED || e.reason() == Cause.CRASHED;
                if (!mayPass || tries == MOST_TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(FIRST_PAUSE.toNanos() << (tries - 1));
            }
        }
    }
}
