package dev.imagery.starter.snapshot;

import java.io.IOException;

/** A snapshot cannot be answered from; the message says why, as a sentence. */
final class UnusableSnapshotException extends IOException {

    private static final long serialVersionUID = 1L;

    UnusableSnapshotException(String why) {
        super(why);
    }

    UnusableSnapshotException(String why, Throwable cause) {
        super(why, cause);
    }
}
