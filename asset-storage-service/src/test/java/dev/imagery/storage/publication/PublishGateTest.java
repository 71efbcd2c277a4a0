package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishGateTest extends PublicationTest {

    private static final String US = "US/en/browser/high";

    /** A market that no other test has anything live in. */
    private final String japan = "JP/ja-" + UUID.randomUUID().toString().substring(0, 8);

    private final String jp = japan + "/browser/high";

    private String render = "";

    @BeforeEach
    void aPicture() {
        render = fixtures.recordedRender(1920, 1080, 12345);
    }

    @Test
    void aVersionThatLeavesAMarketWithoutImageryIsRefusedAndNothingMoves() {
        int first = live(group, US, jp);
        int second = sealed(group, US);

        Calls.Answer answer = publish(second);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("loses-imagery");
        assertThat(answer.json().get("title").stringValue()).isEqualTo("Version 2 would take imagery from a market");
        assertThat(answer.faults()).containsExactly("loses-imagery /assets/" + japan);
        assertThat(answer.json().get("faults").get(0).get("expected").stringValue())
                .isEqualTo("imagery for browser/high");
        assertThat(live()).isEqualTo(first);
        assertThat(CUSTOMIZATION.puts(group)).hasSize(1);
    }

    @Test
    void theRefusalIsKeptWithTheVersionAndToldToWhoFollows() {
        int first = live(group, US, jp);
        int second = sealed(group, US);
        publish(second);

        JsonNode version =
                storage.get("/v1/groups/" + group + "/versions/" + second).json();
        assertThat(version.get("state").stringValue()).isEqualTo("refused");
        assertThat(version.get("refusal").get("faults").get(0).get("pointer").stringValue())
                .isEqualTo("/assets/" + japan);
        JsonNode told = storage.get("/v1/publications?limit=1000")
                .json()
                .get("publications")
                .valueStream()
                .filter(one -> one.get("group").stringValue().equals(group))
                .reduce((one, next) -> next)
                .orElseThrow();
        assertThat(told.get("kind").stringValue()).isEqualTo("refused");
        assertThat(told.get("previous").intValue()).isEqualTo(first);
    }

    @Test
    void aReasonOverridesTheGateAndIsKept() {
        live(group, US, jp);
        int second = sealed(group, US);
        publish(second);

        Calls.Answer answer = override(second, "No service in Japan any more");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("override").stringValue()).isEqualTo("No service in Japan any more");
        assertThat(answer.json().get("losses").toString())
                .isEqualTo("[{\"market\":\"" + japan + "\",\"targets\":[\"browser/high\"]}]");
        awaitLive(second);
        JsonNode entry = lastEntry();
        assertThat(entry.get("effect").get("override").stringValue()).isEqualTo("No service in Japan any more");
        assertThat(entry.get("effect").get("losses").get(0).get("market").stringValue())
                .isEqualTo(japan);
    }

    @Test
    void aReasonIsKeptAlsoWhereNobodyLosesAnything() {
        live(group, US);

        Calls.Answer answer = override(sealed(group, US, jp), "To be sure");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("override").stringValue()).isEqualTo("To be sure");
        assertThat(answer.json().has("losses")).isFalse();
    }

    @Test
    void aReasonHasToSaySomething() {
        assertThat(override(1, "").faults()).containsExactly("wrong-size /override");
    }

    @Test
    void aMarketThatAnotherGroupHasLosesNothing() {
        live(Fixtures.newGroup(), jp);
        live(group, US, jp);
        int second = sealed(group, US);

        publish(second);

        awaitLive(second);
    }

    @Test
    void aMarketThatAnotherGroupIsAboutToLoseIsNotCountedOn() {
        String other = Fixtures.newGroup();
        live(other, US, jp);
        live(group, US, jp);
        CUSTOMIZATION.isDown();
        String leaving = "/v1/groups/" + other + "/publish";
        assertThat(storage.post(leaving, "{\"version\":" + sealed(other, US) + "}")
                        .status())
                .isEqualTo(202);

        Calls.Answer answer = publish(sealed(group, US));

        assertThat(answer.faults()).containsExactly("loses-imagery /assets/" + japan);
    }

    @Test
    void ofTwoGroupsThatLeaveAMarketAtOnceOneStays() {
        String other = Fixtures.newGroup();
        live(other, US, jp);
        live(group, US, jp);
        int ours = sealed(group, US);
        int theirs = sealed(other, US);

        CompletableFuture<Calls.Answer> their = CompletableFuture.supplyAsync(
                () -> storage.post("/v1/groups/" + other + "/publish", "{\"version\":" + theirs + "}"),
                Thread::startVirtualThread);
        Calls.Answer our = publish(ours);

        assertThat(Stream.of(our.status(), their.join().status())).containsExactlyInAnyOrder(202, 422);
    }

    @Test
    void whatIsOnItsWayCountsAsWhatThereIs() {
        live(group, US);
        CUSTOMIZATION.isDown();
        publish(sealed(group, US, jp));

        assertThat(publish(sealed(group, US)).faults()).containsExactly("loses-imagery /assets/" + japan);
    }

    @Test
    void aRollbackTellsWhatIsLostAndGoesBackAllTheSame() {
        int first = live(group, US);
        live(group, US, jp);

        Calls.Answer answer = rollback();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("losses").get(0).get("market").stringValue())
                .isEqualTo(japan);
        awaitLive(first);
    }

    private int sealed(String name, String... contexts) {
        return fixtures.sealedVersion(
                name,
                Stream.of(contexts)
                        .map(context -> Fixtures.line(context, render))
                        .toArray(String[]::new));
    }

    private int live(String name, String... contexts) {
        int version = sealed(name, contexts);
        storage.post("/v1/groups/" + name + "/publish", "{\"version\":" + version + "}");
        await().until(() -> fixtures.state(name, version).equals("live"));
        return version;
    }

    private Calls.Answer override(int version, String reason) {
        return storage.post(
                "/v1/groups/" + group + "/publish", "{\"version\":" + version + ",\"override\":\"" + reason + "\"}");
    }

    private JsonNode lastEntry() {
        return new String(storage.get("/v1/audit?group=" + group).bytes())
                .lines()
                .map(JsonMapper.shared()::readTree)
                .reduce((one, next) -> next)
                .orElseThrow();
    }
}
