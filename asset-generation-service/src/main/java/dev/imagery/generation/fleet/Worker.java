package dev.imagery.generation.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A worker as it showed itself last.
 *
 * @param version of the build
 * @param formats of compositions that it can read
 * @param slots renders that it does at the same time
 * @param busy tasks that it works on
 * @param silent since its last sign
 * @param draining whether it is being stopped
 * @param problems why it takes no tasks
 * @param paused by somebody
 */
record Worker(
        String name,
        String host,
        String version,
        int rendererEpoch,
        List<Integer> formats,
        int slots,
        int busy,
        Instant started,
        Instant lastSign,
        Duration silent,
        boolean draining,
        List<String> problems,
        boolean paused) {

    /** Of several that hold, the first. */
    enum State {
        /** It gives no signs of life. */
        LOST,
        /** It is being stopped, and finishes its tasks. */
        DRAINING,
        /** It takes no tasks, as it has problems. */
        UNFIT,
        /** It takes no tasks, as somebody said so. */
        PAUSED,
        /** It takes tasks. */
        READY
    }

    State state(Duration lostAfter) {
        if (silent.compareTo(lostAfter) > 0) {
            return State.LOST;
        }
        if (draining) {
            return State.DRAINING;
        }
        if (!problems.isEmpty()) {
            return State.UNFIT;
        }
        return paused ? State.PAUSED : State.READY;
    }
}
