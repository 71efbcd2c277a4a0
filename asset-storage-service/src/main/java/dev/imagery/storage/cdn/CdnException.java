package dev.imagery.storage.cdn;

/** The CDN is away, or refuses what it was asked. */
public final class CdnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CdnException(String message, Throwable cause) {
        super(message, cause);
    }
}
