package dev.imagery.imagemagick;

import java.time.Duration;
import java.util.Map;

/**
 * What one run of ImageMagick may use.
 *
 * @param wallClock how long the run may last before it is killed; positive
 * @param threads how many threads ImageMagick may use; at least 1. One for each worker slot scales best.
 * @param memoryMiB pixels kept in memory, in MiB, before ImageMagick maps files; at least 16
 */
public record RunLimits(Duration wallClock, int threads, int memoryMiB) {

    /**
     * Has glibc ask for large pages where the system leaves that to programs: pictures of tens of megabytes are touched page by page
     * otherwise. Unknown to other C libraries, and harmless there.
     */
    private static final String LARGE_PAGES = "glibc.malloc.hugetlb=1";

    /** One thread, 1 GiB of pixels, and the given time. */
    public static RunLimits within(Duration wallClock) {
        return new RunLimits(wallClock, 1, 1024);
    }

    public RunLimits {
        if (!wallClock.isPositive()) {
            throw new IllegalArgumentException("wallClock must be positive, was " + wallClock);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        if (memoryMiB < 16) {
            throw new IllegalArgumentException("memoryMiB must be at least 16, was " + memoryMiB);
        }
    }

    Map<String, String> environment() {
        return Map.of(
                "GLIBC_TUNABLES",
                LARGE_PAGES,
                "MAGICK_THREAD_LIMIT",
                String.valueOf(threads),
                "OMP_NUM_THREADS",
                String.valueOf(threads),
                "MAGICK_MEMORY_LIMIT",
                memoryMiB + "MiB",
                "MAGICK_MAP_LIMIT",
                memoryMiB * 2L + "MiB");
    }
}
