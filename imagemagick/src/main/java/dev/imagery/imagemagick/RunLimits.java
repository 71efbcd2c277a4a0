package dev.imagery.imagemagick;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one run of ImageMagick may use.
 *
 * @param wallClock how long the run may last before it is killed; positive
 * @param threads how many threads ImageMagick may use; at least 1. One for each worker slot scales best.
 * @param memoryMiB pixels kept in memory, in MiB, before ImageMagick maps files; at least 16
 * @param pixels how much further pixels may reach
 * @param fonts fontconfig's configuration, which says what fonts there are for the run; empty for those of the machine
 */
public record RunLimits(Duration wallClock, int threads, int memoryMiB, PixelLimits pixels, Optional<Path> fonts) {

    /**
     * Has glibc ask for large pages where the system leaves that to programs, and keep what is freed for the next picture: pictures of
     * tens of megabytes are given back to the system and touched page by page otherwise. Unknown to other C libraries, and harmless there.
     */
    private static final String ALLOCATION = String.join(
            ":",
            "glibc.malloc.hugetlb=1",
            // The most that glibc takes.
            "glibc.malloc.mmap_threshold=" + 32 * 1024 * 1024,
            "glibc.malloc.trim_threshold=" + 1024 * 1024 * 1024);

    /** The run is killed before; this ends it where the program that should kill it has died. */
    private static final Duration LONGER_THAN_WALL_CLOCK = Duration.ofSeconds(2);

    /** One thread, 1 GiB of pixels in memory, and the given time. */
    public static RunLimits within(Duration wallClock) {
        return new RunLimits(wallClock, 1, 1024);
    }

    /** The usual limits of pixels beside. */
    public RunLimits(Duration wallClock, int threads, int memoryMiB) {
        this(wallClock, threads, memoryMiB, PixelLimits.USUAL);
    }

    /** The fonts of the machine beside. */
    public RunLimits(Duration wallClock, int threads, int memoryMiB, PixelLimits pixels) {
        this(wallClock, threads, memoryMiB, pixels, Optional.empty());
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

    /** The same limits with other fonts. */
    public RunLimits withFonts(Path configuration) {
        return new RunLimits(wallClock, threads, memoryMiB, pixels, Optional.of(configuration));
    }

    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        fonts.ifPresent(configuration -> environment.put("FONTCONFIG_FILE", configuration.toString()));
        environment.putAll(Map.of(
                "GLIBC_TUNABLES",
                ALLOCATION,
                "MAGICK_THREAD_LIMIT",
                String.valueOf(threads),
                "OMP_NUM_THREADS",
                String.valueOf(threads),
                "MAGICK_MEMORY_LIMIT",
                memoryMiB + "MiB",
                "MAGICK_MAP_LIMIT",
                pixels.mapMiB() + "MiB",
                "MAGICK_DISK_LIMIT",
                pixels.diskMiB() + "MiB",
                "MAGICK_AREA_LIMIT",
                String.valueOf(pixels.area()),
                "MAGICK_WIDTH_LIMIT",
                String.valueOf(pixels.width()),
                "MAGICK_HEIGHT_LIMIT",
                String.valueOf(pixels.height()),
                "MAGICK_TIME_LIMIT",
                String.valueOf(wallClock.plus(LONGER_THAN_WALL_CLOCK).toSeconds())));
        return environment;
    }
}
