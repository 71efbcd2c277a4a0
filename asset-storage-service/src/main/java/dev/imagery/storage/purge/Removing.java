package dev.imagery.storage.purge;

import dev.imagery.starter.s3.FinalRemoval;
import dev.imagery.starter.s3.FinalRemoval.Outcome;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.database.OutsideTransactions;
import dev.imagery.storage.object.Parallel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Removes the objects of tombstones from the bucket, and looks for each a last time when nobody can put it there any more: an upload whose
 * URL was signed before the tombstone was laid may come after the removal.
 */
@Component
class Removing {

    private static final Logger log = LoggerFactory.getLogger(Removing.class);
    private static final int AT_ONCE = 200;

    private final Graves graves;
    private final FinalRemoval removal;
    private final PurgeSettings settings;
    private final PurgeMetrics metrics;
    private final Clock clock;

    Removing(Graves graves, FinalRemoval removal, PurgeSettings settings, PurgeMetrics metrics, Clock clock) {
        this.graves = graves;
        this.removal = removal;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Removes what was not removed yet, and answers whether all of it is gone. */
    boolean remove(UUID purge, BooleanSupplier goOn) {
        return each(after -> graves.unremoved(purge, after, AT_ONCE), goOn, key -> {
            Outcome outcome = removal.remove(key.path());
            graves.note(key, outcome, clock.instant());
            return isGone(key, outcome);
        });
    }

    /** Looks for what can be put back by nobody any more, and answers whether all of that was gone. */
    boolean verify(UUID purge, BooleanSupplier goOn, boolean withCdn) {
        var laidBefore = clock.instant().minus(settings.settle());
        return each(
                after -> graves.settled(purge, after, AT_ONCE, laidBefore, withCdn),
                goOn,
                key -> isVerified(key, removal.remove(key.path())));
    }

    private boolean isVerified(ObjectKey key, Outcome outcome) {
        if (outcome instanceof Outcome.Gone gone && gone.removed() == 0) {
            graves.verified(key, clock.instant());
            return true;
        }
        log.warn("{} was in the bucket again after it was purged", key);
        graves.cameBack(key, outcome, clock.instant());
        isGone(key, outcome);
        return false;
    }

    private boolean isGone(ObjectKey key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Gone gone -> {
                metrics.removed(gone.removed());
                yield true;
            }
            case Outcome.Left left -> {
                log.error("{} cannot be purged: {}", key, left.why());
                metrics.failed();
                yield false;
            }
        };
    }

    /** Once with each, page after page; answers whether all went well and none is left. */
    private boolean each(
            Function<Optional<ObjectKey>, List<ObjectKey>> pages,
            BooleanSupplier goOn,
            Function<ObjectKey, Boolean> work) {
        OutsideTransactions.require();
        boolean well = true;
        List<ObjectKey> page = pages.apply(Optional.empty());
        while (!page.isEmpty()) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            well &= !Parallel.map(settings.parallelism(), page, work).contains(false);
            page = pages.apply(Optional.of(page.getLast()));
        }
        return well;
    }
}
