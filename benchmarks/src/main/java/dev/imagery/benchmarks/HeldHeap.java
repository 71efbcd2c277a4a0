package dev.imagery.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** How much heap a thing holds. */
final class HeldHeap {

    private static final int COLLECTIONS = 3;
    private static final double BYTES_OF_A_MEGABYTE = 1_000_000;

    private HeldHeap() {}

    /** A thing, with what the heap holds more by it than before it was made, in megabytes of 1,000,000 bytes. */
    record Held<T>(T thing, double megabytes) {}

    static <T> Held<T> by(Callable<T> making) throws Exception {
        long before = used();
        T thing = making.call();
        return new Held<>(thing, (used() - before) / BYTES_OF_A_MEGABYTE);
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
