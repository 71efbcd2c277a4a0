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
