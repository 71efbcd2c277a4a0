package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.FakeCustomization.Reply;
import org.junit.jupiter.api.Test;

class RollbackTest extends PublicationTest {

    @Test
    void oneStepBackMakesTheVersionBeforeLiveAgain() {
        int first = published();
        int second = published();

        Calls.Answer answer = rollback();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("version").intValue()).isEqualTo(first);
        assertThat(answer.json().get("state").stringValue()).isEqualTo("publishing");
        assertThat(answer.json().get("sequence").intValue()).isEqualTo(3);
        awaitLive(first);
        assertThat(live()).isEqualTo(first);
        assertThat(fixtures.state(group, second)).isEqualTo("retired");
        assertThat(CUSTOMIZATION.activated(group)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void customizationGetsTheRulesOfTheOldVersionAsANewVersionOfTheSet() {
        published();
        published();

        awaitLive(rollback().json().get("version").intValue());

        var puts = CUSTOMIZATION.puts(group);
        assertThat(puts.get(2).body().get("rules")).isEqualTo(puts.get(0).body().get("rules"));
        assertThat(puts.get(2).version()).isEqualTo(3);
    }

    @Test
    void goingBackAgainGoesOnBack() {
        int first = published();
        int second = published();
        published();

        awaitLive(rollback().json().get("version").intValue());
        assertThat(live()).isEqualTo(second);
        awaitLive(rollback().json().get("version").intValue());

        assertThat(live()).isEqualTo(first);
    }

    @Test
    void goingBackPastTheFirstIsRefused() {
        int first = published();
        published();
        rollback();
        awaitLive(first);

        Calls.Answer answer = rollback();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("nothing-before");
        assertThat(live()).isEqualTo(first);
    }

    @Test
    void aGroupThatWasNeverLiveHasNoWayBack() {
        fixtures.sealedVersion(group);

        assertThat(rollback().problem()).isEqualTo("nothing-before");
    }

    @Test
    void anyVersionThatWasLiveCanBeGoneBackTo() {
        int first = published();
        published();
        published();

        Calls.Answer answer = rollbackTo(first);

        assertThat(answer.status()).isEqualTo(202);
        awaitLive(first);
    }

    @Test
    void aVersionThatWasRolledBackCanBeGoneForwardTo() {
        int first = published();
        int second = published();
        rollback();
        awaitLive(first);

        rollbackTo(second);

        awaitLive(second);
        rollback();
        awaitLive(first);
    }

    @Test
    void goingBackToTheLiveVersionDoesNothing() {
        int first = published();

        Calls.Answer answer = rollbackTo(first);

        assertThat(answer.json().get("state").stringValue()).isEqualTo("live");
        assertThat(answer.json().get("sequence").intValue()).isEqualTo(1);
    }

    @Test
    void aVersionThatWasNeverLiveCannotBeGoneBackTo() {
        published();
        int second = fixtures.sealedVersion(group);

        Calls.Answer answer = rollbackTo(second);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("never-live");
    }

    @Test
    void aPublishAfterARollbackGoesBackToWhatWasLiveBefore() {
        int first = published();
        published();
        rollback();
        awaitLive(first);
        published();

        rollback();

        awaitLive(first);
    }

    @Test
    void aRefusedVersionIsNoStepOnTheWay() {
        int first = published();
        CUSTOMIZATION.answers(call -> new Reply(422, "{}"));
        int second = fixtures.sealedVersion(group);
        publish(second);
        awaitState(second, "refused");
        CUSTOMIZATION.reset();
        published();

        rollback();

        awaitLive(first);
    }
}
