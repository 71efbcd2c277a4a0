package dev.imagery.local.chaos.schedule;

import java.util.Locale;
import java.util.Random;

/** What can befall the suite. */
public enum FaultKind {
    /** The process that coordinates, and renders as well, is killed with {@code kill -9}. */
    KILL_COORDINATOR(Part.COORDINATOR, 0, 0),
    /** A process that only renders is killed with {@code kill -9}. */
    KILL_WORKER(Part.WORKER, 0, 0),
    /** A process that only renders is stopped until its lease is over, and wakes. */
    STALL_WORKER(Part.WORKER, 5_500, 8_000),
    /** PostgreSQL's processes are stopped; nobody is answered. */
    PAUSE_DATABASE(Part.DATABASE, 1_000, 4_000),
    /** PostgreSQL goes down without a last word, and is started again. */
    CRASH_DATABASE(Part.DATABASE, 500, 2_500),
    /** The object store takes no connection and breaks those that are open. */
    STORE_FAILS(Part.STORE, 1_000, 4_000),
    /** The object store takes what is sent and says nothing. */
    STORE_HANGS(Part.STORE, 1_000, 5_000),
    /** The object store answers 503. */
    STORE_UNAVAILABLE(Part.STORE, 1_000, 4_000),
    /** Connections break in the middle of what is uploaded. */
    STORE_CUTS_UPLOADS(Part.STORE, 1_000, 4_000),
    /** The disk of the renderer's caches has no byte left. */
    FULL_DISK(Part.DISK, 2_000, 5_000);

    /** What one fault at a time can befall. */
    enum Part {
        COORDINATOR(6_000),
        WORKER(4_000),
        DATABASE(1_500),
        STORE(500),
        DISK(500);

        /** In milliseconds, before the next: what is killed has to come up, or it would be away all the time. */
        private final int rest;

        Part(int rest) {
            this.rest = rest;
        }

        int rest() {
            return rest;
        }
    }

    private final Part part;
    private final int shortest;
    private final int longest;

    FaultKind(Part part, int shortest, int longest) {
        this.part = part;
        this.shortest = shortest;
        this.longest = longest;
    }

    Part part() {
        return part;
    }

    /** How long it lasts, in milliseconds. */
    int length(Random random) {
        return shortest + random.nextInt(longest - shortest + 1);
    }

    /** As in {@code store-cuts-uploads}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
