package dev.imagery.storage.generation;

/** Generation does not answer as it should, or not now; to be tried again. */
public final class GenerationUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GenerationUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
