package dev.imagery.imagemagick;

import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import java.util.Locale;

/** How a program ended that did not end well, told so that a reader knows what to change. */
final class Ending {

    /** The exit code of a program that a signal ended is 128 and the signal's number. */
    private static final int SIGNALS = 128;

    private Ending() {}

    static ImageMagickFailure of(String program, int exit, String standardError, RunLimits limits) {
        var told = Complaints.of(standardError);
        if (exit > SIGNALS) {
            return new ImageMagickFailure(
                    Cause.CRASHED, "%s crashed by signal %d: %s".formatted(program, exit - SIGNALS, told));
        }
        if (isFull(standardError)) {
            return new ImageMagickFailure(Cause.NO_SPACE, "%s found the disk full: %s".formatted(program, told));
        }
        var limit = limit(standardError.toLowerCase(Locale.ROOT), limits);
        return limit.isEmpty()
                ? new ImageMagickFailure(Cause.FAILED, "%s ended with %d: %s".formatted(program, exit, told))
                : new ImageMagickFailure(Cause.LIMIT, "%s reached its limit of %s: %s".formatted(program, limit, told));
    }

    /** By the words of the C library, which ImageMagick adds to its own. */
    private static boolean isFull(String error) {
        return error.contains("No space left on device") || error.contains("Disk quota exceeded");
    }

    /** By the words that ImageMagick's sources use; empty of anything else. */
    private static String limit(String error, RunLimits limits) {
        var pixels = limits.pixels();
        if (error.contains("cache resources exhausted") || error.contains("memory allocation failed")) {
            return "memory, map or disk (%d, %d and %d MiB)"
                    .formatted(limits.memoryMiB(), pixels.mapMiB(), pixels.diskMiB());
        }
        if (error.contains("width or height exceeds limit")) {
            return "width or height (%d and %d pixels)".formatted(pixels.width(), pixels.height());
        }
        if (error.contains("time limit exceeded")) {
            return "time (%d s)".formatted(limits.wallClock().toSeconds());
        }
        return "";
    }
}
