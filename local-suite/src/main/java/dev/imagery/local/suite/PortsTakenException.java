package dev.imagery.local.suite;

import java.io.IOException;
import java.util.List;

/** Something else listens on ports that the suite needs. */
public final class PortsTakenException extends IOException {

    private static final long serialVersionUID = 1L;

    PortsTakenException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
