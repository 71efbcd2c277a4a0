package dev.imagery.storage.publication;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.lifecycle.Pin;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows whether notes are on assets that there are. */
@Repository
class PinnedAssets {

    private final JdbcClient jdbc;

    PinnedAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ProblemException 422 with each note that is on no asset of the version */
    void require(long versionId, List<Pin> pins) {
        Set<AssetContext> there = among(
                versionId,
                pins.stream()
                        .flatMap(pin -> AssetContext.parse(pin.asset()).stream())
                        .toList());
        Faults faults = new Faults();
        for (int i = 0; i < pins.size(); i++) {
            String asset = pins.get(i).asset();
            Optional<AssetContext> context = AssetContext.parse(asset);
            if (context.filter(there::contains).isEmpty()) {
                faults.add(Fault.of(
                        "/pins/" + i + "/asset",
                        "unknown-asset",
                        asset,
                        "the context of an asset of the version, such as US/en/browser/high"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("unknown-asset", "The decision", faults);
        }
    }

    private Set<AssetContext> among(long versionId, List<AssetContext> contexts) {
        return new HashSet<>(jdbc.sql("""
                select %1$s from unnest(%2$s) as asked (%1$s) join asset using (%1$s) where version_id = :version
                """.formatted(ContextColumns.NAMES, ContextColumns.ARRAYS))
                .params(ContextColumns.arrays(contexts, context -> context))
                .param("version", versionId)
                .query((row, number) -> ContextColumns.read(row))
                .list());
    }
}
