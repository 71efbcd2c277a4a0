package dev.imagery.rules.reading;

import java.util.List;

/** What came of reading a document. */
public sealed interface Reading<T> {

    /** The document is without fault. */
    record Accepted<T>(T value) implements Reading<T> {}

    /**
     * The document is faulty as a whole; nothing of it is used.
     *
     * @param faults in the document's order, the first {@value Faults#LISTED} at most
     * @param total how many there are, listed or not
     */
    record Refused<T>(List<Fault> faults, int total) implements Reading<T> {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
