package dev.imagery.generation.fleet;

import org.jspecify.annotations.Nullable;

/** A worker cannot work; the message says why. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit(String message) {
        this(message, null);
    }

    Unfit(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
