package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.RegionRows.RegionRow;
import dev.imagery.generation.catalog.region.Region;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The regions as they are now. Each change is a revision of the catalogue. */
@Component
class Regions {

    private final Revisions revisions;
    private final RegionRows rows;

    Regions(Revisions revisions, RegionRows rows) {
        this.revisions = revisions;
        this.rows = rows;
    }

    List<RegionRow> all() {
        return rows.current();
    }

    /** @throws ProblemException 404 */
    RegionRow region(String name) {
        return rows.current(name).orElseThrow(() -> unknown(name));
    }

    /** @param created whether there was none of the name before */
    record Put(RegionRow row, boolean created) {}

    /** A region that says nothing new keeps its row. */
    @Transactional
    public Put put(Region region) {
        revisions.lock();
        var current = rows.current(region.name());
        return current.filter(row -> row.region().equals(region))
                .map(row -> new Put(row, false))
                .orElseGet(() -> {
                    long revision = revisions.next();
                    rows.put(region, revision);
                    return new Put(new RegionRow(region, revision), current.isEmpty());
                });
    }

    /** @throws ProblemException 404 */
    @Transactional
    public void delete(String name) {
        revisions.lock();
        region(name);
        rows.end(name, revisions.next());
    }

    private static ProblemException unknown(String name) {
        return ProblemException.notFound("There is no region " + name);
    }
}
