package dev.imagery.storage.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.sweep.Sweep;
import dev.imagery.storage.tombstone.PurgeBarrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A purge beside uploads of the same content, beside sweeps, and stopped anywhere. */
class PurgeRaceTest extends PurgeServiceTest {

    @Autowired
    private Purging purging;

    @Autowired
    private PurgeRows rows;

    @Autowired
    private PurgeBarrier barrier;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<Sweep> sweeps;

    /** The bucket takes a URL that was signed before the tombstone was laid, for as long as it works. */
    @Test
    void anUploadThatWasAllowedBeforeIsRemovedAgainAtTheLastLook() {
        Picture early = Picture.any();
        JsonNode upload = fixtures.askUpload(early);
        assertThat(put(upload, early).status()).isEqualTo(200);
        recorded("" + title, early);
        UUID purge = settling(false);

        assertThat(put(upload, early).status()).isEqualTo(200);
        assertThat(isInTheBucket(early)).isTrue();

        awaitDone(purge);
        assertThat(isInTheBucket(early)).isFalse();
        assertThat(receipt(purge).get("objects").get("versionsRemoved").longValue())
                .isEqualTo(3);
        assertThat(record(Fixtures.newRenderKey(), "7", early).status()).isEqualTo(410);
    }

    @Test
    void aPurgeWaitsForWhoIsJustRecordingOrPublishing() {
        CompletableFuture<UUID> begun = transaction.execute(open -> {
            barrier.holdPurgesOff();
            CompletableFuture<UUID> waiting = CompletableFuture.supplyAsync(this::begin, Thread::startVirtualThread);
            elapsed.untilSomebodyWaits();
            assertThat(waiting).isNotDone();
            return waiting;
        });

        awaitState(begun.join(), "settling");
    }

    /** Whichever comes first: what was recorded goes, and what was not is refused. */
    @Test
    void nothingThatIsRecordedMeanwhileIsLeft() {
        ConcurrentLinkedQueue<Picture> taken = new ConcurrentLinkedQueue<>();
        AtomicInteger refused = new AtomicInteger();
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            workers.add(CompletableFuture.runAsync(
                    () -> {
                        while (refused.get() == 0 && taken.size() < 400) {
                            recordOne(taken, refused);
                        }
                    },
                    Thread::startVirtualThread));
        }
        await().until(() -> taken.size() > 10);

        UUID purge = begin();
        workers.forEach(CompletableFuture::join);
        sweeps.forEach(sweep -> sweep.sweep(100, step -> true));
        awaitState(purge, "settling");

        assertThat(refused.get()).isPositive();
        assertThat(taken)
                .allSatisfy(picture -> assertThat(isInTheBucket(picture)).isFalse());
        assertThat(receipt(purge).get("renders").get("purged").longValue()).isGreaterThan(taken.size());
        assertThat(jdbc.sql("""
                        select count(*) from rendition join render_title using (render_key) where title_id = :title
                        """)
                        .param("title", title)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    private void recordOne(ConcurrentLinkedQueue<Picture> taken, AtomicInteger refused) {
        Picture one = fixtures.uploaded();
        Calls.Answer answer = record(Fixtures.newRenderKey(), "7," + title, one);
        switch (answer.status()) {
            case 201 -> taken.add(one);
            case 410 -> refused.incrementAndGet();
            default -> throw new AssertionError(answer.status() + " " + new String(answer.bytes()));
        }
    }

    /** The sweep deletes what it has doomed, and then finds that there is nothing to be noted. */
    @Test
    void anObjectThatASweepIsJustRemovingGetsItsTombstone() {
        jdbc.sql("delete from rendition where render_key = :key")
                .param("key", HexFormat.of().parseHex(render))
                .update();
        jdbc.sql("""
                insert into loose_object (digest, encoding, bytes, due_at, doomed_until)
                values (:digest, 'jpeg', 1, now(), now() + interval '4 minutes')
                """).param("digest", HexFormat.of().parseHex(picture.sha256())).update();

        settling(false);

        assertThat(isInTheBucket(picture)).isFalse();
        assertThat(storage.post("/v1/uploads", "{\"objects\":[" + picture.asUpload() + "]}")
                        .status())
                .isEqualTo(410);
        assertThat(jdbc.sql("select count(*) from loose_object where digest = :digest")
                        .param("digest", HexFormat.of().parseHex(picture.sha256()))
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    /** As by kill -9 between any two steps: whoever takes the task up goes on with what the database says. */
    @Test
    void itGoesOnWhereverItWasStopped() {
        List<Picture> pictures = new ArrayList<>(List.of(picture));
        for (int i = 0; i < 5; i++) {
            Picture more = fixtures.uploaded();
            recorded("" + title, more);
            pictures.add(more);
        }
        UUID purge = withoutItsTask();

        int stops = 0;
        while (jdbc.sql("select count(*) from tombstone where purge_id = :purge and removed_at is not null")
                        .param("purge", purge)
                        .query((row, number) -> row.getInt(1))
                        .single()
                < pictures.size()) {
            AtomicInteger left = new AtomicInteger(stops++);
            assertThat(purging.run(purge, () -> left.getAndDecrement() > 0)).isPresent();
        }
        elapsed.settlingOf(purge);

        assertThat(stops).isGreaterThan(2);
        assertThat(purging.run(purge, () -> true)).isEmpty();
        assertThat(pictures).allSatisfy(gone -> assertThat(isInTheBucket(gone)).isFalse());
        assertThat(receipt(purge).get("state").stringValue()).isEqualTo("done");
        assertThat(receipt(purge).get("objects").get("verified").longValue()).isEqualTo(6);
    }

    @Test
    void aTaskThatRunsOnceMoreThanItShouldChangesNothing() {
        UUID purge = withoutItsTask();
        purging.run(purge, () -> true);
        elapsed.settlingOf(purge);
        purging.run(purge, () -> true);
        JsonNode before = receipt(purge).get("objects");

        purging.run(purge, () -> true);

        assertThat(receipt(purge).get("objects")).isEqualTo(before);
    }

    private UUID withoutItsTask() {
        UUID id = UUID.randomUUID();
        rows.add(new Purge(
                id,
                title,
                "A court says so",
                false,
                new Actor("ada"),
                Instant.now(),
                Optional.empty(),
                Optional.empty()));
        return id;
    }

    private static Calls.Answer put(JsonNode upload, Picture picture) {
        return Calls.putBytes(upload.get("url").stringValue(), Fixtures.headers(upload), picture.bytes());
    }
}
