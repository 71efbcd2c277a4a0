package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of changes that were decided upon by what was there before. */
class ConcurrentPublicationsTest extends PublicationTest {

    @Test
    void whoHasSeenTheGroupAsItIsMayPublish() {
        published();
        int second = fixtures.sealedVersion(group);

        assertThat(publish(second, tag()).status()).isEqualTo(202);
    }

    @Test
    void whoHasSeenAnotherVersionLiveMayNotAndIsToldWhatIsThere() {
        published();
        String seen = tag();
        int second = published();
        int third = fixtures.sealedVersion(group);

        Calls.Answer answer = publish(third, seen);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.json().get("title").stringValue())
                .isEqualTo("Version " + second + " of " + group + " is live");
        assertThat(answer.json().get("faults").get(0).get("expected").stringValue())
                .isEqualTo(course(tag()) + "\" by now");
        assertThat(fixtures.state(group, third)).isEqualTo("sealed");
    }

    @Test
    void aPublicationOnItsWayIsAChangeToo() {
        published();
        String seen = tag();
        CUSTOMIZATION.isDown();
        publish(fixtures.sealedVersion(group));

        Calls.Answer answer = publish(fixtures.sealedVersion(group), seen);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.json().get("title").stringValue()).endsWith("and another publication is on its way");
    }

    @Test
    void aVersionThatIsOnlyMadeIsNone() {
        published();
        String seen = tag();
        int second = fixtures.sealedVersion(group);

        assertThat(tag()).isNotEqualTo(seen);
        assertThat(publish(second, seen).status()).isEqualTo(202);
    }

    @Test
    void ofTwoWhoSawTheSameOnlyOnePublishes() {
        published();
        String seen = tag();
        List<Integer> versions = List.of(fixtures.sealedVersion(group), fixtures.sealedVersion(group));

        Stream<Integer> answers = versions.stream()
                .map(version -> CompletableFuture.supplyAsync(() -> publish(version, seen), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(answer -> answer.join().status());

        assertThat(answers).containsExactlyInAnyOrder(202, 412);
    }

    @Test
    void whoHasSeenAnotherVersionLiveDoesNotRollBackEither() {
        int first = published();
        String seen = tag();
        int second = published();

        assertThat(rollback(seen, "{}").status()).isEqualTo(412);
        assertThat(rollback(seen, "{\"toVersion\":" + first + "}").status()).isEqualTo(412);
        assertThat(live()).isEqualTo(second);
        assertThat(rollback(tag(), "{}").status()).isEqualTo(202);
    }

    private Calls.Answer publish(int version, String seen) {
        return storage.send(
                "POST",
                "/v1/groups/" + group + "/publish",
                "application/json",
                "{\"version\":" + version + "}",
                "If-Match",
                seen);
    }

    private Calls.Answer rollback(String seen, String body) {
        return storage.send("POST", "/v1/groups/" + group + "/rollback", "application/json", body, "If-Match", seen);
    }

    private String tag() {
        return storage.get("/v1/groups/" + group).header("ETag");
    }

    private static String course(String tag) {
        return tag.substring(0, tag.indexOf('-'));
    }
}
