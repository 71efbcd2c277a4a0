package dev.imagery.customization.serving;

import dev.imagery.customization.release.ReleaseListener;
import dev.imagery.customization.snapshot.SnapshotKeeper;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells what an instance serves, and how it hears of what comes next. One that serves nothing is not ready. */
@Component
class ReleasesHealthIndicator implements HealthIndicator {

    private final ReleaseFollower follower;
    private final ReleaseListener listener;
    private final SnapshotKeeper snapshots;

    ReleasesHealthIndicator(ReleaseFollower follower, ReleaseListener listener, SnapshotKeeper snapshots) {
        this.follower = follower;
        this.listener = listener;
        this.snapshots = snapshots;
    }

    @Override
    public Health health() {
        Health.Builder health = follower.served()
                .map(served -> Health.up()
                        .withDetail("release", served.index().number())
                        .withDetail("source", served.source().name().toLowerCase(Locale.ROOT)))
                .orElseGet(Health::outOfService);
        snapshots.problem().ifPresent(problem -> health.withDetail("snapshotProblem", problem));
        return health.withDetail("following", follower.isFollowing())
                .withDetail("listening", listener.isListening())
                .withDetail("snapshot", snapshots.kept())
                .build();
    }
}
