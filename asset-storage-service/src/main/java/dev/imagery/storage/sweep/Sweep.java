package dev.imagery.storage.sweep;

/**
 * Takes one kind of things away that are kept no longer. It may end anywhere, as by a crash, and be begun anew; several may run at
 * once.
 */
public interface Sweep {

    /**
     * Goes on until nothing is due.
     *
     * @param portion how many rows a transaction takes at most
     */
    void sweep(int portion, Progress progress);

    /** What it would take away now. */
    Swept due();

    /** Hears of each step once it is done. */
    @FunctionalInterface
    interface Progress {

        /** Whether to go on. */
        boolean swept(Swept step);
    }
}
