package dev.imagery.orchestration.near;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Has the follower look for new releases again and again: from before the instance takes requests until it ends. */
final class ReleasePolling implements SmartInitializingSingleton, DisposableBean {

    /** After a try that came to nothing, so that no set of a million rules is pulled five times a second. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final ReleaseFollower follower;
    private final Duration interval;
    private volatile @Nullable Thread thread;

    ReleasePolling(ReleaseFollower follower, Duration interval) {
        this.follower = follower;
        this.interval = interval;
    }

    @Override
    public void afterSingletonsInstantiated() {
        follower.begin();
        boolean followed = follower.poll();
        Thread polling = Thread.ofPlatform() // compiling is work, which would hold up virtual threads
                .name("release-polling")
                .daemon()
                .unstarted(() -> pollAgainAndAgain(followed));
        thread = polling;
        polling.start();
    }

    private void pollAgainAndAgain(boolean followed) {
        boolean well = followed;
        try {
            while (thread == Thread.currentThread()) {
                Thread.sleep(well || interval.compareTo(AFTER_FAILURE) > 0 ? interval : AFTER_FAILURE);
                well = follower.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it ends
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        Thread polling = thread;
        thread = null;
        if (polling != null) {
            polling.interrupt();
            polling.join(STOPPING);
        }
    }
}
