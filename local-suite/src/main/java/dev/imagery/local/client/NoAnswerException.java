package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;

/** Nothing takes connections at a service's address: it is not started, or just starting again. */
public final class NoAnswerException extends IOException {

    NoAnswerException(URI base, IOException cause) {
        super("Nothing answers at %s; start the suite with: ./imagery up".formatted(base), cause);
    }
}
