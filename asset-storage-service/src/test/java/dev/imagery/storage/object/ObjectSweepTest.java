package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Elapsed;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.sweep.Swept;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Objects are swept while others upload the same content: each way in which the steps of the two can fall. */
class ObjectSweepTest extends StorageServiceTest {

    @Autowired
    private ObjectSweep sweep;

    @Autowired
    private DoomedObjects doomed;

    @Autowired
    private LooseObjects loose;

    @Autowired
    private ObjectStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Elapsed elapsed;
    private Picture picture;

    @BeforeEach
    void anObjectWasUploaded() {
        elapsed = new Elapsed(jdbc);
        picture = fixtures.uploaded();
    }

    @Test
    void whatWasUploadedAndNeverRecordedIsKeptForAWhile() {
        collect();

        assertThat(isThere()).isTrue();
    }

    @Test
    void whatWasUploadedAndNeverRecordedIsSweptOnceItIsDue() {
        elapsed.graceOfObject(picture);

        collect();

        assertThat(isThere()).isFalse();
        assertThat(ask()).isEqualTo("missing");
    }

    @Test
    void whatARenderHoldsStays() {
        assertThat(record().status()).isEqualTo(201);
        loose.use(List.of(new LooseObjects.Loose(key(), 1)));
        elapsed.graceOfObject(picture);

        collect();

        assertThat(isThere()).isTrue();
    }

    @Test
    void anUploadThatIsToldThatTheObjectIsThereFindsItThere() {
        elapsed.graceOfObject(picture);
        assertThat(ask()).isEqualTo("present");

        collect();

        assertThat(record().status()).isEqualTo(201);
        assertThat(isThere()).isTrue();
    }

    @Test
    void anUploadIsPutOffWhileTheObjectIsBeingRemovedAndThenTakesItAnew() {
        elapsed.graceOfObject(picture);
        DoomedObjects.Portion portion = sweep.doom(100);

        Calls.Answer beforeTheRemoval = upload();
        store.remove(List.of(key()));
        Calls.Answer beforeTheNote = upload();
        sweep.remove(portion);

        assertThat(beforeTheRemoval.status()).isEqualTo(503);
        assertThat(beforeTheRemoval.header("Retry-After")).isEqualTo("1");
        assertThat(beforeTheNote.status()).isEqualTo(503);
        assertThat(putAnew().status()).isEqualTo(200);
        assertThat(record().status()).isEqualTo(201);
        assertThat(isThere()).isTrue();
    }

    @Test
    void aRenderOfAnObjectThatIsBeingRemovedIsNotRecorded() {
        elapsed.graceOfObject(picture);
        DoomedObjects.Portion portion = sweep.doom(100);

        assertThat(record().status()).isEqualTo(503);
        sweep.remove(portion);

        Calls.Answer answer = record();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("object-missing /renditions/0/key");
    }

    @Test
    void aSweepPassesOverAnObjectThatARenderIsJustTaking() {
        verified();
        elapsed.graceOfObject(picture);

        transaction.executeWithoutResult(open -> {
            loose.hold(Set.of(key()));
            CompletableFuture.runAsync(this::collect, Thread::startVirtualThread)
                    .join();
        });

        assertThat(isThere()).isTrue();
    }

    @Test
    void aRenderWaitsForTheSweepThatJustTakesItsObjectAndIsThenRefused() {
        verified();
        elapsed.graceOfObject(picture);

        CompletableFuture<Void> holding = transaction.execute(open -> {
            sweep.doom(100);
            var waiting = CompletableFuture.runAsync(
                    () -> transaction.executeWithoutResult(other -> loose.hold(Set.of(key()))),
                    Thread::startVirtualThread);
            elapsed.untilSomebodyWaits();
            return waiting;
        });

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(holding::join)
                .withCauseInstanceOf(ObjectGoingException.class);
    }

    @Test
    void anUploadWaitsForTheSweepThatJustTakesItsObjectAndIsThenPutOff() {
        elapsed.graceOfObject(picture);

        CompletableFuture<Calls.Answer> asking = transaction.execute(open -> {
            sweep.doom(100);
            var waiting = CompletableFuture.supplyAsync(this::upload, Thread::startVirtualThread);
            elapsed.untilSomebodyWaits();
            return waiting;
        });

        assertThat(asking.join().status()).isEqualTo(503);
    }

    @Test
    void whatASweepThatDiedDidNotEndWithIsTakenUpByALaterOne() {
        elapsed.graceOfObject(picture);
        sweep.doom(100);

        collect();
        assertThat(isThere()).isTrue();
        elapsed.leaseOfObject(picture);
        collect();

        assertThat(isThere()).isFalse();
        assertThat(ask()).isEqualTo("missing");
    }

    @Test
    void whatASweepThatDiedRemovedAndDidNotNoteMayBeUploadedAfterALaterOne() {
        elapsed.graceOfObject(picture);
        sweep.doom(100);
        store.remove(List.of(key()));
        elapsed.leaseOfObject(picture);

        collect();

        assertThat(putAnew().status()).isEqualTo(200);
    }

    @Test
    void aSweepThatWasHeldUpForTooLongRemovesNothing() {
        elapsed.graceOfObject(picture);
        DoomedObjects.Portion portion = sweep.doom(100);
        var late = new DoomedObjects.Portion(portion.seen(), portion.doomed(), Instant.now());

        assertThat(sweep.remove(late)).isEqualTo(Swept.NOTHING);

        assertThat(isThere()).isTrue();
    }

    @Test
    void aSweepNotesNothingOfWhatALaterOneTookUp() {
        elapsed.graceOfObject(picture);
        DoomedObjects.Portion earlier = sweep.doom(100);
        elapsed.leaseOfObject(picture);
        DoomedObjects.Portion later = sweep.doom(100);

        doomed.gone(Set.of(key()), earlier.until());

        assertThat(upload().status()).isEqualTo(503);
        sweep.remove(later);
        assertThat(ask()).isEqualTo("missing");
    }

    @Test
    void whatWouldBeSweptIsToldBeforeWithItsBytes() {
        elapsed.graceOfObject(picture);

        Swept due = sweep.due();

        assertThat(due.objects()).isPositive();
        assertThat(due.bytes()).isGreaterThanOrEqualTo(picture.bytes().length);
        assertThat(isThere()).isTrue();
    }

    private void collect() {
        sweep.sweep(100, step -> true);
    }

    private ObjectKey key() {
        return ObjectKey.parse(picture.key());
    }

    /** Known to be what its key says, and held by no render. */
    private void verified() {
        jdbc.sql("insert into stored_object (digest, encoding, bytes) values (:digest, 'jpeg', :bytes)")
                .param("digest", key().digest().bytes())
                .param("bytes", picture.bytes().length)
                .update();
    }

    private boolean isThere() {
        return store.head(key()).isPresent();
    }

    private Calls.Answer upload() {
        return storage.post("/v1/uploads", "{\"objects\":[" + picture.asUpload() + "]}");
    }

    private String ask() {
        return fixtures.askUpload(picture).get("state").stringValue();
    }

    private Calls.Answer putAnew() {
        JsonNode upload = fixtures.askUpload(picture);
        return Calls.putBytes(upload.get("url").stringValue(), Fixtures.headers(upload), picture.bytes());
    }

    private Calls.Answer record() {
        return storage.put(
                "/v1/renders/" + Fixtures.newRenderKey(), Fixtures.render("1", picture.asRendition(1920, 1080)));
    }
}
