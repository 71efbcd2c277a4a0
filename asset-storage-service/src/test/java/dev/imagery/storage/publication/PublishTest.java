package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.FakeCustomization.Call;
import dev.imagery.storage.FakeCustomization.Reply;
import dev.imagery.storage.Fixtures;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PublishTest extends PublicationTest {

    @Test
    void aPublishedVersionIsLiveOnceCustomizationAcknowledgesIt() {
        CountDownLatch acknowledge = new CountDownLatch(1);
        CUSTOMIZATION.answers(call -> {
            waitFor(acknowledge);
            return CUSTOMIZATION.acknowledge(call);
        });
        int version = fixtures.sealedVersion(group);

        Calls.Answer answer = publish(version);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("group").stringValue()).isEqualTo(group);
        assertThat(answer.json().get("version").intValue()).isEqualTo(version);
        assertThat(answer.json().get("state").stringValue()).isEqualTo("publishing");
        assertThat(answer.json().get("sequence").intValue()).isEqualTo(1);
        assertThat(fixtures.state(group, version)).isEqualTo("publishing");
        assertThat(live()).isZero();

        acknowledge.countDown();

        awaitLive(version);
        assertThat(live()).isEqualTo(version);
    }

    @Test
    void customizationGetsARuleForEachAsset() {
        String render = fixtures.recordedRender(1920, 1080, 12345);
        int version = fixtures.sealedVersion(
                group, Fixtures.line("US/en/browser/high", render), Fixtures.line("MX/es/browser/high", render));

        publish(version);

        awaitLive(version);
        Call put = CUSTOMIZATION.puts(group).getFirst();
        assertThat(put.body().get("version").longValue()).isEqualTo(1);
        assertThat(put.body().get("owner").stringValue()).isEqualTo("asset-storage");
        assertThat(put.body().get("precedence").intValue()).isZero();
        assertThat(put.body().get("rules"))
                .extracting(rule -> rule.get("id").stringValue())
                .containsExactly("MX/es/browser/high", "US/en/browser/high");
        JsonNode rule = put.body().get("rules").get(1);
        assertThat(rule.get("conditions").toString())
                .isEqualTo("{\"country\":\"US\",\"language\":\"en\",\"platform\":\"browser\",\"resolution\":\"high\"}");
        JsonNode reference = rule.get("payload").get("backgroundImage");
        assertThat(reference.get("type").stringValue()).isEqualTo("AssetReference");
        assertThat(reference.get("renditions").get(0).get("key").stringValue()).startsWith("assets/");
        assertThat(reference.get("altText").stringValue()).isEqualTo("A wall of titles");
        assertThat(reference.get("dominantColour").stringValue()).isEqualTo("#1a2b3c");
    }

    @Test
    void customizationGetsAllThatIsKnownOfAPicture() {
        published();
        String render = fixtures.recordedRender(1920, 1080, 12345);
        int version = fixtures.sealedVersion(group, Fixtures.lineWithText("US/en/browser/high", render));

        publish(version);

        awaitLive(version);
        JsonNode reference = CUSTOMIZATION.puts(group).getLast().body().at("/rules/0/payload/backgroundImage");
        assertThat(reference.get("placeholder").stringValue()).isEqualTo("3/cJPJqAh4eAiIiIiHeAgAj4eA==");
        assertThat(reference.get("hitMap").stringValue()).isEqualTo("hit-maps/" + render + ".json");
        assertThat(reference.get("safeAreas").toString()).isEqualTo(Fixtures.SAFE_AREAS);
        assertThat(reference.get("contrast").toString()).isEqualTo("{\"worst\":4.51,\"mean\":9.2}");
        assertThat(reference.get("groupVersion").intValue()).isEqualTo(version).isEqualTo(2);
    }

    @Test
    void whatIsNotKnownOfAPictureIsAbsent() {
        String render = Fixtures.newRenderKey();
        storage.put(
                "/v1/renders/" + render,
                "{\"renditions\":[%s],\"titleIds\":[12345]}"
                        .formatted(fixtures.uploaded().asRendition(1920, 1080)));
        int version = fixtures.sealedVersion(
                group,
                Fixtures.line("US/en/browser/high", render).replace(",\"contrast\":{\"worst\":4.51,\"mean\":9.2}", ""));

        publish(version);

        awaitLive(version);
        assertThat(CUSTOMIZATION
                        .puts(group)
                        .getLast()
                        .body()
                        .at("/rules/0/payload/backgroundImage")
                        .propertyNames())
                .containsExactlyInAnyOrder("type", "renditions", "altText", "groupVersion");
    }

    @Test
    void customizationGetsTheAssetOfACellAsARuleWithOneConditionMore() {
        String render = fixtures.recordedRender(1920, 1080, 12345);
        int version = fixtures.sealedVersion(
                group,
                Fixtures.line("US/en/browser/high", render),
                Fixtures.line("US/en/browser/high@autumn/bright", render));

        publish(version);

        awaitLive(version);
        JsonNode rules = CUSTOMIZATION.puts(group).getFirst().body().get("rules");
        assertThat(rules)
                .extracting(rule -> rule.get("id").stringValue())
                .containsExactly("US/en/browser/high", "US/en/browser/high@autumn/bright");
        assertThat(rules.get(0).get("conditions").has("cell")).isFalse();
        assertThat(rules.get(1).get("conditions").get("cell").stringValue()).isEqualTo("autumn/bright");
    }

    @Test
    void theNextVersionRetiresTheLiveOne() {
        int first = published();
        int second = fixtures.sealedVersion(group);

        Calls.Answer answer = publish(second);

        assertThat(answer.json().get("sequence").intValue()).isEqualTo(2);
        awaitLive(second);
        assertThat(fixtures.state(group, first)).isEqualTo("retired");
        assertThat(CUSTOMIZATION.activated(group)).containsExactly(1L, 2L);
    }

    @Test
    void publishingTwiceIsPublishingOnce() {
        CUSTOMIZATION.isDown();
        int version = fixtures.sealedVersion(group);
        publish(version);

        Calls.Answer whilePublishing = publish(version);
        CUSTOMIZATION.reset();
        awaitLive(version);
        Calls.Answer whileLive = publish(version);

        assertThat(whilePublishing.status()).isEqualTo(202);
        assertThat(whilePublishing.json().get("sequence").intValue()).isEqualTo(1);
        assertThat(whileLive.status()).isEqualTo(202);
        assertThat(whileLive.json().get("sequence").intValue()).isEqualTo(1);
        assertThat(whileLive.json().get("state").stringValue()).isEqualTo("live");
    }

    @Test
    void aVersionThatIsNotSealedIsNotPublished() {
        Calls.Answer answer = publish(fixtures.openVersion(group));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("version-open");
    }

    @Test
    void aSealedVersionThatNobodyPublishedIsFoundAndPublishedByHand() {
        int first = published();
        int waiting = fixtures.sealedVersion(group);

        JsonNode told = storage.get("/v1/groups/" + group).json();

        assertThat(told.get("live").intValue()).isEqualTo(first);
        assertThat(told.get("versions").get(0).get("version").intValue()).isEqualTo(waiting);
        assertThat(told.get("versions").get(0).get("state").stringValue()).isEqualTo("sealed");

        publish(waiting);

        awaitLive(waiting);
        assertThat(fixtures.state(group, first)).isEqualTo("retired");
    }

    @Test
    void aRetiredVersionComesBackByRollbackOnly() {
        int first = published();
        published();

        Calls.Answer answer = publish(first);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("version-retired");
    }

    @Test
    void aRefusedVersionKeepsItsFaultsAndTheOldOneStaysLive() {
        int first = published();
        CUSTOMIZATION.answers(call -> new Reply(422, """
                {"type":"urn:imagery:problem:invalid-rule-set","title":"The rule set has a fault","status":422,"faults":[
                  {"pointer":"/rules/0/id","code":"duplicate","found":"US/en/browser/high","expected":"each id once"}]}
                """));
        int second = fixtures.sealedVersion(group);

        publish(second);

        awaitState(second, "refused");
        assertThat(live()).isEqualTo(first);
        assertThat(fixtures.state(group, first)).isEqualTo("live");
        JsonNode refusal = storage.get("/v1/groups/" + group + "/versions/" + second)
                .json()
                .get("refusal");
        assertThat(refusal.get("status").intValue()).isEqualTo(422);
        assertThat(refusal.get("title").stringValue()).isEqualTo("The rule set has a fault");
        assertThat(refusal.get("faults").get(0).get("pointer").stringValue()).isEqualTo("/rules/0/id");
    }

    @Test
    void aRefusedVersionMayBePublishedAgain() {
        CUSTOMIZATION.answers(call -> new Reply(409, "not a problem detail"));
        int version = fixtures.sealedVersion(group);
        publish(version);
        awaitState(version, "refused");
        CUSTOMIZATION.reset();

        publish(version);

        awaitLive(version);
    }

    @Test
    void anActivationThatIsRefusedLeavesTheOldVersionLive() {
        int first = published();
        CUSTOMIZATION.answers(call -> call.method().equals("PUT")
                ? CUSTOMIZATION.acknowledge(call)
                : new Reply(409, "{\"title\":\"Not yours\"}"));
        int second = fixtures.sealedVersion(group);

        publish(second);

        awaitState(second, "refused");
        assertThat(live()).isEqualTo(first);
    }

    @Test
    void ofTwoVersionsThatArePublishedAtOnceTheOneWithTheHigherSequenceEndsLive() {
        List<Integer> versions = IntStream.range(0, 4)
                .mapToObj(i -> fixtures.sealedVersion(group))
                .toList();

        List<JsonNode> answers = versions.stream()
                .map(version -> CompletableFuture.supplyAsync(() -> publish(version), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(answer -> answer.join().json())
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.get("sequence").intValue())
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        int last = answers.stream()
                .filter(answer -> answer.get("sequence").intValue() == 4)
                .findFirst()
                .orElseThrow()
                .get("version")
                .intValue();
        awaitLive(last);
        await().untilAsserted(() -> assertThat(versions.stream().filter(version -> version != last))
                .allSatisfy(
                        version -> assertThat(fixtures.state(group, version)).isEqualTo("retired")));
        assertThat(CUSTOMIZATION.activated(group)).isSorted();
    }

    @Test
    void aGroupOrVersionThatIsNotThereIsNotFound() {
        assertThat(publish(1).status()).isEqualTo(404);
        fixtures.openVersion(group);
        assertThat(publish(2).status()).isEqualTo(404);
    }

    @Test
    void aRequestWithoutAVersionIsRefused() {
        Calls.Answer answer = storage.post("/v1/groups/" + group + "/publish", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("missing /version");
    }
}
