package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The whole snapshots that were made last. They share all titles that do not differ between them, so that together they
 * take little more than one: a catalogue of 100,000 titles with eight pictures each takes about 100 MB. Each is made once,
 * however many ask for it.
 */
@Component
class SnapshotCache {

    private static final int MOST = 4;

    private final Revisions revisions;
    private final SnapshotLoading loading;
    private final ReentrantLock making = new ReentrantLock();

    /** The one made last is the first. */
    private volatile List<CatalogSnapshot> kept = List.of();

    SnapshotCache(Revisions revisions, SnapshotLoading loading) {
        this.revisions = revisions;
        this.loading = loading;
    }

    /** @throws IllegalArgumentException where there is no such revision yet */
    CatalogSnapshot snapshot(long revision) {
        return find(revision).orElseGet(() -> made(revision));
    }

    private Optional<CatalogSnapshot> find(long revision) {
        return kept.stream().filter(snapshot -> snapshot.revision() == revision).findFirst();
    }

    private CatalogSnapshot made(long revision) {
        making.lock();
        try {
            var found = find(revision);
            if (found.isPresent()) {
                return found.get();
            }
            if (revision < 0 || revision > revisions.newest()) {
                throw new IllegalArgumentException("the catalogue has no revision " + revision);
            }
            var snapshot = nearest(revision)
                    .flatMap(other -> loading.whole(revision, other))
                    .orElseGet(() -> {
                        kept = List.of(); // they would share nothing with it
                        return loading.whole(revision);
                    });
            keep(snapshot);
            return snapshot;
        } finally {
            making.unlock();
        }
    }

    private Optional<CatalogSnapshot> nearest(long revision) {
        return kept.stream().min(Comparator.comparingLong(other -> Math.abs(other.revision() - revision)));
    }

    private void keep(CatalogSnapshot snapshot) {
        var more = new ArrayList<CatalogSnapshot>();
        more.add(snapshot);
        kept.stream().limit(MOST - 1).forEach(more::add);
        kept = List.copyOf(more);
    }
}
