package dev.imagery.generation.storage;

import java.util.List;

/** Storage found a request wrong: another try with the same gives the same. */
public final class StorageRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> faults;

    StorageRefusal(int status, String title, List<String> faults) {
        super("asset storage refused: " + title);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What it found wrong, each fault as a sentence; empty where it told none. */
    public List<String> faults() {
        return faults;
    }
}
