package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The catalogue as recipes see it: snapshots by revision. */
@Component
public class Catalog {

    private final Revisions revisions;
    private final SnapshotCache whole;
    private final SnapshotLoading loading;
    private final RegionRows regions;

    Catalog(Revisions revisions, SnapshotCache whole, SnapshotLoading loading, RegionRows regions) {
        this.revisions = revisions;
        this.whole = whole;
        this.loading = loading;
        this.regions = regions;
    }

    /** The newest revision; 0 for the empty catalogue. */
    public long revision() {
        return revisions.newest();
    }

    /** The countries of each region, as they are now. */
    public Map<String, Set<String>> regions() {
        return regions.asOf(revision());
    }

    /**
     * The whole catalogue as of a revision, for selectors. The first one of 100,000 titles takes some seconds; later ones are
     * made of what has changed.
     *
     * @throws IllegalArgumentException where there is no such revision yet
     */
    public CatalogSnapshot snapshot(long revision) {
        return whole.snapshot(revision);
    }

    /**
     * The catalogue as of a revision, for recipes that list their titles.
     *
     * @param ids of the titles that will be asked for; the snapshot knows no others
     */
    public CatalogSnapshot snapshot(long revision, Collection<Long> ids) {
        return loading.some(revision, ids);
    }
}
