package dev.imagery.orchestration.near;

import dev.imagery.starter.snapshot.ReleaseKeeper;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells what an instance answers from. One that has nothing is up all the same, as it answers with what pages fall back on. */
final class ReleasesHealthIndicator implements HealthIndicator {

    private final ReleaseFollower follower;
    private final ReleaseKeeper<Member> snapshots;

    ReleasesHealthIndicator(ReleaseFollower follower, ReleaseKeeper<Member> snapshots) {
        this.follower = follower;
        this.snapshots = snapshots;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        NearRelease release = follower.release();
        if (release != null) {
            health.withDetail("release", release.number());
        }
        snapshots.problem().ifPresent(problem -> health.withDetail("snapshotProblem", problem));
        return health.withDetail("following", follower.isFollowing())
                .withDetail("current", follower.isCurrent())
                .withDetail("snapshot", snapshots.kept())
                .build();
    }
}
