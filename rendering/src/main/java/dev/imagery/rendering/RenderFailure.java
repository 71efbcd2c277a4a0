package dev.imagery.rendering;

/** A composition could not be drawn. The message names the cause: the artwork, the limit, or ImageMagick's own words. */
public final class RenderFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    private RenderFailure(boolean retryable, String message, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Of the input itself: another try gives the same. */
    public static RenderFailure permanent(String message, Throwable cause) {
        return new RenderFailure(false, message, cause);
    }

    /** Of the circumstances, such as a store that is away or a full disk: another try may succeed. */
    public static RenderFailure transientOne(String message, Throwable cause) {
        return new RenderFailure(true, message, cause);
    }

    /** The same, of a named part. */
    public RenderFailure in(String part) {
        return new RenderFailure(retryable, part + ": " + getMessage(), this);
    }

    public boolean retryable() {
        return retryable;
    }
}
