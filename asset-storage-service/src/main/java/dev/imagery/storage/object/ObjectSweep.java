package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.object.LooseObjects.Loose;
import dev.imagery.storage.sweep.Sweep;
import dev.imagery.storage.sweep.Swept;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Removes from the bucket what no render holds: dooms a portion in a transaction, removes it outside any, and says in another one that
 * it is gone.
 */
@Component
@Order(3)
public class ObjectSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(ObjectSweep.class);

    /** How long a removal has its objects for itself; after half of it, it begins nothing more. */
    private static final Duration LEASE = Duration.ofMinutes(4);

    private final DoomedObjects objects;
    private final ObjectStore store;
    private final Clock clock;

    ObjectSweep(DoomedObjects objects, ObjectStore store, Clock clock) {
        this.objects = objects;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void sweep(int portion, Progress progress) {
        int most = Math.min(portion, ObjectStore.MOST_REMOVED);
        DoomedObjects.Portion doomed = doom(most);
        while (doomed.seen() > 0 && progress.swept(remove(doomed))) {
            doomed = doom(most);
        }
    }

    /** Removes those of the objects that no render holds, due or not, so that they can be uploaded anew. At most 1,000. */
    public void removeNow(Collection<ObjectKey> keys) {
        remove(objects.doom(keys, clock.instant().plus(LEASE)));
    }

    DoomedObjects.Portion doom(int most) {
        return objects.doomDue(most, clock.instant(), clock.instant().plus(LEASE));
    }

    /** What the bucket did not remove stays doomed, for a later sweep. */
    Swept remove(DoomedObjects.Portion portion) {
        List<Loose> doomed = portion.doomed();
        if (doomed.isEmpty()) {
            return Swept.NOTHING;
        }
        if (clock.instant().isAfter(portion.until().minus(LEASE.dividedBy(2)))) {
            log.warn("Was held up for too long to remove {} objects; a later sweep will", doomed.size());
            return Swept.NOTHING;
        }
        Set<ObjectKey> gone = store.remove(doomed.stream().map(Loose::key).toList());
        objects.gone(gone, portion.until());
        return Swept.objects(
                gone.size(),
                doomed.stream()
                        .filter(object -> gone.contains(object.key()))
                        .mapToLong(Loose::bytes)
                        .sum());
    }

    @Override
    public Swept due() {
        List<Long> due = objects.due(clock.instant());
        return Swept.objects(due.getFirst(), due.getLast());
    }
}
