package dev.imagery.starter.request;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A request's body is larger than {@code imagery.request.max-body}. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(DataSize limit) {
        super("The body may have at most " + limit.toBytes() + " bytes (imagery.request.max-body).");
    }
}
