package dev.imagery.starter.disk;

import java.io.IOException;

/** A file is not what was written; the message says how. */
public final class BrokenFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String why;

    public BrokenFileException(String why) {
        super(why);
        this.why = why;
    }

    @Override
    public String getMessage() {
        return why;
    }
}
