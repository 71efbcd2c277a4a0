package dev.imagery.storage.purge;

import dev.imagery.storage.cdn.Cdn;
import dev.imagery.storage.cdn.CdnException;
import dev.imagery.storage.object.DeliverySettings;
import dev.imagery.storage.purge.Invalidations.Invalidation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the CDN drop what was removed from the bucket, and waits until it has. */
@Component
class CdnTelling {

    private static final Logger log = LoggerFactory.getLogger(CdnTelling.class);

    /** CloudFront works on 3,000 paths of a distribution at once. */
    private static final int MOST_PENDING = 3;

    private final Optional<Cdn> cdn;
    private final Invalidations invalidations;
    private final PurgeMetrics metrics;
    private final String path;
    private final Clock clock;

    CdnTelling(
            Optional<Cdn> cdn,
            Invalidations invalidations,
            PurgeMetrics metrics,
            DeliverySettings delivery,
            Clock clock) {
        this.cdn = cdn;
        this.invalidations = invalidations;
        this.metrics = metrics;
        this.path = Optional.ofNullable(delivery.baseUrl().getRawPath()).orElse("");
        this.clock = clock;
    }

    /** Whether there is a CDN that is to be told. */
    boolean isThere() {
        return cdn.isPresent();
    }

    /** {@code none} where there is none. */
    String name() {
        return cdn.map(Cdn::name).orElse("none");
    }

    /** Tells what can be told now, and answers whether the CDN has dropped all that was removed. */
    boolean tell(UUID purge) {
        return cdn.isEmpty() || tell(cdn.get(), purge);
    }

    private boolean tell(Cdn told, UUID purge) {
        for (Invalidation pending : invalidations.pending(purge)) {
            advance(told, purge, pending);
        }
        while (invalidations.pending(purge).size() < MOST_PENDING && invalidations.open(purge)) {
            advance(told, purge, invalidations.pending(purge).getLast());
        }
        return invalidations.pending(purge).isEmpty();
    }

    private void advance(Cdn told, UUID purge, Invalidation pending) {
        try {
            if (!pending.isAsked()) {
                List<String> paths = invalidations.paths(purge, pending.number()).stream()
                        .map(below -> path + "/" + below)
                        .toList();
                String reference = told.invalidate(purge + "-" + pending.number(), paths);
                invalidations.asked(purge, pending.number(), reference, clock.instant());
            } else if (told.isDone(pending.reference())) {
                invalidations.completed(purge, pending.number(), clock.instant());
            }
        } catch (CdnException e) {
            log.error("Purge {}: {}", purge, e.getMessage());
            metrics.failed();
            invalidations.failed(purge, pending.number(), String.valueOf(e.getMessage()));
        }
    }
}
