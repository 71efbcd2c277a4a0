package dev.imagery.orchestration.edition;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells where the pages come from that an instance answers. It is well with any of them. */
final class PagesHealthIndicator implements HealthIndicator {

    private final ServedPages served;
    private final Optional<PageFollower> follower;

    /** @param follower empty where no database is configured */
    PagesHealthIndicator(ServedPages served, Optional<PageFollower> follower) {
        this.served = served;
        this.follower = follower;
    }

    @Override
    public Health health() {
        ServedPages.Served now = served.served();
        Health.Builder health =
                Health.up().withDetail("source", now.source().name().toLowerCase(Locale.ROOT));
        now.revision().ifPresent(revision -> health.withDetail("revision", revision.number()));
        follower.ifPresent(following -> {
            health.withDetail("following", following.isFollowing());
            following.copyProblem().ifPresent(problem -> health.withDetail("copyProblem", problem));
        });
        return health.build();
    }
}
