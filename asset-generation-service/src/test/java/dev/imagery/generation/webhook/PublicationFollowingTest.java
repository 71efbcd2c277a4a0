package dev.imagery.generation.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeStorage;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of publications at storage is told, whoever asked for it there. */
class PublicationFollowingTest extends WebhookTest {

    @BeforeEach
    void follow() {
        await().until(() -> jdbc.sql("select number is not null from publication_position")
                .query(Boolean.class)
                .single());
    }

    @AfterEach
    void comeBack() {
        STORAGE.publicationsAreAway(false);
        STORAGE.failNext(0);
    }

    @Test
    void aPublicationIsToldWithHowItDiffersFromTheVersionBefore() {
        webhook();

        STORAGE.settle("published", group, 4, Optional.of(3));

        var call = receiver.awaitCalls(1).getFirst();
        assertThat(call.type()).isEqualTo("published");
        assertThat(call.line())
                .isEqualTo(
                        group + ": version 4 is live: 3 titles added, 1 dropped in 12 markets; 48 of 96 pictures new");
        assertThat(call.json()
                        .get("data")
                        .get("difference")
                        .get("changedMarkets")
                        .intValue())
                .isEqualTo(12);
    }

    @Test
    void aRollbackIsToldAsOne() {
        webhook();

        STORAGE.settle("rolled-back", group, 3, Optional.of(4));

        var call = receiver.awaitCalls(1).getFirst();
        assertThat(call.type()).isEqualTo("rolled-back");
        assertThat(call.line()).startsWith(group + ": back from version 4 to 3: 3 titles added, 1 dropped");
        assertThat(call.json().get("data").get("previousVersion").intValue()).isEqualTo(4);
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        webhook();

        STORAGE.settle("refused", group, 4, Optional.of(3));

        assertThat(receiver.awaitCalls(1).getFirst().line())
                .isEqualTo(group
                        + ": version 4 was refused, version 3 stays live: The rule set has a fault: No rule can win.");
    }

    @Test
    void whatHappenedWhileStorageWasAwayIsToldAfterwardsOnceAndInFull() {
        webhook();
        STORAGE.publicationsAreAway(true);
        for (int version = 1; version <= 250; version++) {
            STORAGE.settle("published", version % 50 == 0 ? group : "another-group", version, Optional.of(version - 1));
        }

        STORAGE.publicationsAreAway(false);

        assertThat(receiver.awaitCalls(5))
                .extracting(call -> call.json().get("data").get("version").intValue())
                .containsExactlyInAnyOrder(50, 100, 150, 200, 250);
        awaitNoDeliveryTask();
        assertThat(receiver.calls()).hasSize(5);
    }

    @Test
    void aPublicationIsToldThoughStorageDoesNotSayHowItDiffers() {
        webhook();
        STORAGE.failNext(1_000);

        STORAGE.settle("published", group, 4, Optional.of(3));

        assertThat(receiver.awaitCalls(1).getFirst().line()).isEqualTo(group + ": version 4 is live");
    }

    @Test
    void aPublicationIsToldThoughItsVersionIsNotThereAnyMore() {
        webhook();

        STORAGE.settle("published", group, FakeStorage.UNKNOWN_VERSION, Optional.of(3));

        assertThat(receiver.awaitCalls(1).getFirst().line()).isEqualTo(group + ": version 9000 is live");
    }

    @Test
    void storageThatWasSetBackIsFollowedFromItsNewest() {
        webhook();
        jdbc.sql("update publication_position set number = 1000000").update();
        await().until(() -> jdbc.sql("select number < 1000000 from publication_position")
                .query(Boolean.class)
                .single());

        STORAGE.settle("published", group, 4, Optional.of(3));

        receiver.awaitCalls(1);
    }

    @Test
    void whatHappenedBeforeTheFirstLookIsNotTold() {
        webhook();
        STORAGE.publicationsAreAway(true);
        STORAGE.settle("published", group, 1, Optional.empty());
        jdbc.sql("update publication_position set number = null").update();
        STORAGE.publicationsAreAway(false);
        follow();

        STORAGE.settle("published", group, 2, Optional.of(1));

        receiver.awaitCalls(1);
        awaitNoDeliveryTask();
        assertThat(receiver.calls())
                .extracting(call -> call.json().get("data").get("version").intValue())
                .containsExactly(2);
    }

    @Test
    void aVersionThatTakesThePlaceOfItselfIsNoNews() {
        webhook();

        STORAGE.settle("rolled-back", group, 3, Optional.of(3));
        STORAGE.settle("published", group, 4, Optional.of(3));

        assertThat(receiver.awaitCalls(1)).extracting(Receiver.Call::type).containsExactly("published");
    }
}
