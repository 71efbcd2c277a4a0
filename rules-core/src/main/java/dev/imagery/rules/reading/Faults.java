package dev.imagery.rules.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one document. */
public final class Faults {

    /** More than anyone reads; a set of a million rules may have a million faults. */
    static final int LISTED = 1_000;

    private final List<Fault> listed = new ArrayList<>();
    private int total;

    void add(String pointer, String code, @Nullable Object found, String expected, @Nullable String suggestion) {
        total++;
        if (hasRoom()) {
            listed.add(new Fault(pointer, code, found, expected, suggestion));
        }
    }

    /** The faults of a document that stands in this one. */
    void addAll(Reading.Refused<?> refused, String parent) {
        int before = total;
        for (Fault fault : refused.faults()) {
            add(parent + fault.pointer(), fault.code(), fault.found(), fault.expected(), fault.suggestion());
        }
        total = before + refused.total();
    }

    /** Whether one more fault would be listed. */
    boolean hasRoom() {
        return listed.size() < LISTED;
    }

    /** How many there are, listed or not. */
    public int total() {
        return total;
    }

    /** The document refused with these faults, of which there is one at least. */
    public <T> Reading<T> refused() {
        return refusal();
    }

    <T> Reading.Refused<T> refusal() {
        return new Reading.Refused<>(listed, total);
    }
}
