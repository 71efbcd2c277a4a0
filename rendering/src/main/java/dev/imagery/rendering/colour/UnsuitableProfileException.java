package dev.imagery.rendering.colour;

/** A picture holds a colour profile that cannot be of its pixels. The message says what is held, and what would be expected. */
public final class UnsuitableProfileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsuitableProfileException(String message) {
        super(message);
    }
}
