package dev.imagery.generation.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import java.awt.Color;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;

class SnapshotsTest extends CatalogTest {

    @Autowired
    private SnapshotLoading loading;

    @Autowired
    private WithdrawnTitles withdrawn;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aWholeSnapshotSaysOfEachTitleWhatASnapshotOfItSays() {
        put(200, "Emma", ", \"popularityByCountry\": {\"JP\": 3}, \"availability\": [{\"country\": \"FR\"}]");
        putArtwork(200, "en?focalPoint=0.1,0.2", Color.RED);
        putArtwork(200, "zxx?kind=backdrop", Color.GREEN);
        long revision = catalog.revision();

        assertThat(catalog.snapshot(revision).title(200)).contains(title(revision, 200));
        assertThat(catalog.snapshot(revision).titles()).extracting(Title::id).isSorted();
    }

    @Test
    void aChangeInTheMiddleOfABatchChangesNothingOfItsSnapshot() {
        put(201, "Emma", "");
        putArtwork(201, "en", Color.RED);
        long accepted = catalog.revision();
        var before = titles(catalog.snapshot(accepted));

        put(201, "Emma, renamed", "");
        put(202, "Persuasion", "");
        putArtwork(201, "en", Color.BLUE);
        patchFocalPoint(201);

        assertThat(titles(catalog.snapshot(accepted))).isEqualTo(before);
        assertThat(titles(loading.whole(accepted))).isEqualTo(before);
    }

    @Test
    void aSnapshotMadeOfALaterOrAnEarlierOneIsAsIfItWereLoaded() {
        var revisions = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            withdraw(i);
            put(210 + i % 3, "Version " + i, "");
            putArtwork(210 + i % 2, "en", new Color(i * 40, 0, 0));
            revisions.add(catalog.revision());
        }
        var shuffled = List.of(3, 5, 0, 4, 1, 2).stream().map(revisions::get).toList();

        for (long revision : shuffled) {
            assertThat(titles(catalog.snapshot(revision))).isEqualTo(titles(loading.whole(revision)));
        }
    }

    @Test
    void whatHasNotChangedIsShared() {
        put(220, "Emma", "");
        put(221, "Persuasion", "");
        var before = catalog.snapshot(catalog.revision());

        put(221, "Persuasion, renamed", "");
        var after = catalog.snapshot(catalog.revision());

        assertThat(after.title(220).orElseThrow()).isSameAs(before.title(220).orElseThrow());
        assertThat(after.title(221)).isNotEqualTo(before.title(221));
    }

    @Test
    void aSnapshotIsMadeOnceHoweverManyAskForIt() throws Exception {
        put(230, "Emma", "");
        long revision = catalog.revision();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = callers.invokeAll(IntStream.range(0, 8)
                    .<Callable<CatalogSnapshot>>mapToObj(i -> () -> catalog.snapshot(revision))
                    .toList());

            for (var snapshot : made) {
                assertThat(snapshot.get()).isSameAs(catalog.snapshot(revision));
            }
        }
    }

    @Test
    void thereIsNoSnapshotOfTheFuture() {
        long future = catalog.revision() + 1;

        assertThatIllegalArgumentException().isThrownBy(() -> catalog.snapshot(future));
    }

    /** Two withdrawals, of which the first is taken back. */
    private void withdraw(int i) {
        transaction.executeWithoutResult(status -> {
            switch (i) {
                case 1, 2 ->
                    withdrawn.withdraw(new Withdrawal(
                            new UUID(210, i), 210, List.of("JP"), Instant.parse("2026-01-01T00:00:00Z")));
                case 4 -> withdrawn.restore(new UUID(210, 1));
                default -> {}
            }
        });
    }

    private void patchFocalPoint(long id) {
        assertThat(http.patch()
                        .uri("/v1/titles/" + id + "/artwork/en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"focalPoint\": {\"x\": 0, \"y\": 0}}")
                        .exchange())
                .hasStatusOk();
    }

    private static List<Title> titles(CatalogSnapshot snapshot) {
        return snapshot.titles().toList();
    }
}
