package dev.imagery.starter.request;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A request's body is larger than a setting allows, which the message names. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(DataSize limit, String setting) {
        super("The body may have at most " + limit.toBytes() + " bytes (imagery.request." + setting + ").");
    }
}
