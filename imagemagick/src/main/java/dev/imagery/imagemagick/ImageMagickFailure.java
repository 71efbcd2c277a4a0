package dev.imagery.imagemagick;

/**
 * ImageMagick is missing, failed, or ran into a limit. The message names the cause in ImageMagick's own words where it
 * gave any.
 */
public final class ImageMagickFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a run gave no result. */
    public enum Cause {
        /** There is no working ImageMagick on this machine. */
        MISSING,
        /** ImageMagick ended with an error. */
        FAILED,
        /** It ended for want of memory, files, size or time; the message names the limit. */
        LIMIT,
        /** The machine's disk is full. */
        NO_SPACE,
        /** A signal ended it, as of a fault in its code. */
        CRASHED,
        /** The wall-clock limit was reached and the run was killed. */
        TIME_LIMIT,
        /** The calling thread was interrupted and the run was killed. */
        INTERRUPTED
    }

    private final Cause reason;

    ImageMagickFailure(Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    ImageMagickFailure(Cause reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }

    /** Whether what was read may be at fault, and not only the machine. */
    public boolean mayBeOfTheInput() {
        return switch (reason) {
            case FAILED, LIMIT, CRASHED -> true;
            // A machine may be slow for a while, or full.
            case MISSING, NO_SPACE, TIME_LIMIT, INTERRUPTED -> false;
        };
    }
}
