package dev.imagery.storage.customization;

/** Customization does not answer, or not now; to be tried again. */
public final class CustomizationUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CustomizationUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
