package dev.imagery.customization.snapshot;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.KeptRuleSet;
import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.customization.ruleset.RuleSets;
import dev.imagery.starter.snapshot.ReleaseKeeper;
import dev.imagery.starter.snapshot.Snapshot.Content;
import dev.imagery.starter.snapshot.Snapshots;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Keeps the release that is served as a snapshot on disk, where a directory is set. */
@Component
public class SnapshotKeeper implements DisposableBean {

    private final ReleaseKeeper<RuleSetVersion> keeper;
    private final RuleSets ruleSets;

    SnapshotKeeper(
            SnapshotSettings settings, JdbcConnectionDetails database, RuleSets ruleSets, MeterRegistry metrics) {
        Path directory = settings.directory();
        this.ruleSets = ruleSets;
        this.keeper = new ReleaseKeeper<>(
                directory == null
                        ? null
                        : new Snapshots<>(
                                directory,
                                withoutParameters(database.getJdbcUrl()),
                                RuleSetVersion.class,
                                Clock.systemUTC()),
                metrics);
    }

    /** The snapshot of an earlier run; empty where there is none that can be answered from, which is told. */
    public Optional<Snapshot> last() {
        return keeper.last().map(Snapshot::of);
    }

    /** Has the release written soon. */
    public void keep(Release release) {
        keeper.keep(release.number(), release.members(), this::content);
    }

    private Content content(RuleSetVersion version) {
        KeptRuleSet kept = ruleSets.kept(version);
        return new Content(kept.declarations(), kept.bytes());
    }

    /** The release that is on disk; 0 where there is none. */
    public long kept() {
        return keeper.kept();
    }

    /** What was wrong with the snapshot when it was last written or read; empty where nothing was. */
    public Optional<String> problem() {
        return keeper.problem();
    }

    @Override
    public void destroy() throws InterruptedException {
        keeper.close();
    }

    private static String withoutParameters(String url) {
        return url.split("\\?", 2)[0];
    }
}
