package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.FakeCustomization.Reply;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told of publications to who follows them. */
class PublicationFeedTest extends PublicationTest {

    @Test
    void publicationsAndRollbacksAreToldInTheirOrderWithTheVersionBefore() {
        int first = published();
        int second = published();
        rollback();
        awaitLive(first);

        assertThat(told())
                .extracting(one -> one.get("kind").stringValue() + " "
                        + one.get("version").intValue() + " after "
                        + one.path("previous").asString("none"))
                .containsExactly(
                        "published " + first + " after none",
                        "published " + second + " after " + first,
                        "rolled-back " + first + " after " + second);
    }

    @Test
    void aPublicationTellsItsBatchAndItsInstant() {
        int version = published();

        JsonNode told = told().getFirst();

        JsonNode made =
                storage.get("/v1/groups/" + group + "/versions/" + version).json();
        assertThat(told.get("batch")).isEqualTo(made.get("batch"));
        assertThat(told.has("settledAt")).isTrue();
        assertThat(told.has("refusal")).isFalse();
    }

    @Test
    void aRefusalIsToldWithItsReasonAndWhatIsStillLive() {
        int first = published();
        CUSTOMIZATION.answers(call -> new Reply(422, "{\"title\":\"The rule set has a fault\"}"));
        int second = fixtures.sealedVersion(group);
        publish(second);
        awaitState(second, "refused");

        JsonNode told = told().getLast();

        assertThat(told.get("kind").stringValue()).isEqualTo("refused");
        assertThat(told.get("version").intValue()).isEqualTo(second);
        assertThat(told.get("previous").intValue()).isEqualTo(first);
        assertThat(told.get("refusal").get("title").stringValue()).isEqualTo("The rule set has a fault");
    }

    @Test
    void whatIsNotAcknowledgedYetIsNotTold() {
        CUSTOMIZATION.isDown();
        publish(fixtures.sealedVersion(group));

        assertThat(told()).isEmpty();
    }

    @Test
    void whoFollowsGoesOnBehindTheLastOne() {
        published();
        published();
        long first = told().getFirst().get("number").longValue();

        JsonNode next = storage.get("/v1/publications?limit=1&after=" + first).json();

        assertThat(next.get("publications")).hasSize(1);
        assertThat(next.get("publications").get(0).get("number").longValue()).isEqualTo(first + 1);
        assertThat(next.get("newest").longValue()).isGreaterThan(first);
        long newest = next.get("newest").longValue();
        assertThat(storage.get("/v1/publications?after=" + newest).json().get("publications"))
                .isEmpty();
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        Calls.Answer answer = storage.get("/v1/publications?after=-1&limit=0");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactlyInAnyOrder("out-of-range /query/after", "out-of-range /query/limit");
    }

    /** Of this test's group. */
    private List<JsonNode> told() {
        JsonNode all = storage.get("/v1/publications?limit=1000").json().get("publications");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("group").stringValue().equals(group))
                .toList();
    }
}
