package dev.imagery.starter.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects the faults of one request. It counts all and keeps the first of them, more than anybody reads: a large body made of faults
 * must not fill the memory, nor be answered with a larger one.
 */
public final class Faults {

    /** How many an answer lists. */
    public static final int LISTED = 1_000;

    private final List<Fault> listed = new ArrayList<>();
    private int total;

    public void add(Fault fault) {
        total++;
        if (listed.size() < LISTED) {
            listed.add(fault);
        }
    }

    public void addAll(Collection<Fault> faults) {
        faults.forEach(this::add);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** How many there are, listed or not. */
    public int total() {
        return total;
    }

    /** The first of them, in the order in which they were added. */
    public List<Fault> listed() {
        return List.copyOf(listed);
    }
}
