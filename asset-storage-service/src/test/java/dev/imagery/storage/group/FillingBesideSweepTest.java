package dev.imagery.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Elapsed;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.sweep.Sweep;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A version is filled with assets of a render that is due, at the moment at which it is swept. */
class FillingBesideSweepTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();

    @Autowired
    private Filling filling;

    @Autowired
    @Qualifier("renderSweep") private Sweep sweep;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Elapsed elapsed;
    private String render;
    private int version;

    @BeforeEach
    void aRenderIsDue() {
        elapsed = new Elapsed(jdbc);
        render = fixtures.recordedRender(1920, 1080, 1);
        version = fixtures.openVersion(group);
        elapsed.graceOfRender(render);
    }

    @Test
    void whereTheAssetsCameFirstTheRenderStays() {
        transaction.executeWithoutResult(open -> {
            fill();
            elsewhere(this::collect).join();
        });

        collect();
        assertThat(seal()).isEqualTo(200);
    }

    @Test
    void whereTheSweepCameFirstTheVersionCannotBeSealed() {
        CompletableFuture<Void> filled = transaction.execute(open -> {
            collect();
            CompletableFuture<Void> waiting = elsewhere(this::fill);
            elapsed.untilSomebodyWaits();
            return waiting;
        });

        filled.join();
        assertThat(seal()).isEqualTo(422);
    }

    private void fill() {
        var content = new ManifestLine.Content(1920, 1080, new Sha256(render), null, null, null, List.of());
        var line = new ManifestLine(1, new AssetContext("US", "en", "browser", "high"), content);
        filling.fill(group, version, new ManifestPart(1, List.of(line)), Caller.later(new Actor("test")));
    }

    private void collect() {
        sweep.sweep(100, step -> true);
    }

    private int seal() {
        return storage.post("/v1/groups/" + group + "/versions/" + version + "/seal")
                .status();
    }

    private static CompletableFuture<Void> elsewhere(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }
}
