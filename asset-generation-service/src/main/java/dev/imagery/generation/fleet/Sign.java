package dev.imagery.generation.fleet;

import java.time.Instant;
import java.util.List;

/**
 * A sign of life.
 *
 * @param self who gives it
 * @param busy tasks that it works on
 * @param problems why it takes no tasks
 */
record Sign(Self self, int busy, boolean draining, List<String> problems) {

    /** What a worker tells of itself, and never changes. */
    record Self(
            String name,
            String host,
            String version,
            int rendererEpoch,
            List<Integer> formats,
            int slots,
            Instant started) {}
}
