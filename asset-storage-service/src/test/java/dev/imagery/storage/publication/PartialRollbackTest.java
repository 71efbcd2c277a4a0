package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.FakeCustomization.Call;
import dev.imagery.storage.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PartialRollbackTest extends PublicationTest {

    private static final List<String> CONTEXTS = List.of(
            "US/en/browser/high",
            "US/en/tv/high",
            "JP/ja/browser/high",
            "JP/ja/tv/high",
            "JP/ja/tv/high@autumn/bright");

    private String oldPicture = "";
    private String newPicture = "";
    private int first;
    private int second;

    @BeforeEach
    void twoVersionsOfWhichTheSecondIsLive() {
        oldPicture = fixtures.recordedRender(1920, 1080, 12345);
        newPicture = fixtures.recordedRender(1920, 1080, 23456);
        first = live(oldPicture, CONTEXTS);
        second = live(newPicture, CONTEXTS);
    }

    @Test
    void aMarketGoesBackInANewVersionAndAllOthersStay() {
        Calls.Answer answer = rollback("{\"countries\":[\"JP\"]}");

        assertThat(answer.status()).isEqualTo(202);
        int mixed = answer.json().get("version").intValue();
        assertThat(mixed).isEqualTo(second + 1);
        awaitLive(mixed);
        assertThat(pictures(mixed))
                .isEqualTo(Map.of(
                        "US/en/browser/high", newPicture,
                        "US/en/tv/high", newPicture,
                        "JP/ja/browser/high", oldPicture,
                        "JP/ja/tv/high", oldPicture,
                        "JP/ja/tv/high@autumn/bright", oldPicture));
    }

    @Test
    void aTargetOfAMarketGoesBackAlone() {
        int mixed = rollback("{\"countries\":[\"JP\"],\"platforms\":[\"tv\"]}")
                .json()
                .get("version")
                .intValue();

        assertThat(pictures(mixed))
                .containsEntry("JP/ja/browser/high", newPicture)
                .containsEntry("JP/ja/tv/high", oldPicture)
                .containsEntry("US/en/tv/high", newPicture);
    }

    @Test
    void customizationGetsBothPartsInOneSet() {
        awaitLive(rollback("{\"countries\":[\"JP\"]}").json().get("version").intValue());

        List<Call> puts = CUSTOMIZATION.puts(group);
        assertThat(puts).hasSize(3);
        assertThat(puts.getLast().body().get("rules"))
                .hasSize(CONTEXTS.size())
                .extracting(rule -> rule.at("/payload/backgroundImage"))
                .allSatisfy(picture -> {
                    assertThat(picture.get("safeAreas").toString()).isEqualTo(Fixtures.SAFE_AREAS);
                    assertThat(picture.get("groupVersion").intValue()).isEqualTo(second + 1);
                });
        assertThat(CUSTOMIZATION.activated(group)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theNewVersionTellsWhatItIsMadeOfAndHowItDiffers() {
        String versions = "/v1/groups/" + group + "/versions/";
        storage.send(
                "POST",
                "/v1/groups/" + group + "/rollback",
                "application/json",
                "{\"countries\":[\"JP\"]}",
                "Imagery-Actor",
                "ada");

        JsonNode mixed = storage.get(versions + 3).json();
        JsonNode difference = storage.get(versions + "3/difference?from=2").json();

        assertThat(mixed.get("mixture").toString())
                .isEqualTo("{\"base\":2,\"from\":1,\"part\":{\"countries\":[\"JP\"]}}");
        assertThat(mixed.get("author").stringValue()).isEqualTo("ada");
        assertThat(mixed.get("note").stringValue()).isEqualTo("Version 2 with JP of version 1");
        assertThat(mixed.get("assets").intValue()).isEqualTo(CONTEXTS.size());
        assertThat(mixed.get("recipe"))
                .isEqualTo(storage.get(versions + 2).json().get("recipe"));
        assertThat(difference.get("changedMarkets").intValue()).isEqualTo(2);
        assertThat(difference.get("newPictures").intValue()).isEqualTo(1);
    }

    @Test
    void fromThereOneStepBackLeadsToWhatWasLive() {
        awaitLive(rollback("{\"countries\":[\"JP\"]}").json().get("version").intValue());

        rollback();

        awaitLive(second);
    }

    @Test
    void anyVersionThatWasLiveMayBeWhereItGoesBackTo() {
        live(newPicture, CONTEXTS);

        int mixed = rollback("{\"toVersion\":" + first + ",\"languages\":[\"en\"],\"resolutions\":[\"high\"]}")
                .json()
                .get("version")
                .intValue();

        assertThat(pictures(mixed))
                .containsEntry("US/en/tv/high", oldPicture)
                .containsEntry("JP/ja/tv/high", newPicture);
    }

    @Test
    void whatHasNothingOfThePartIsNoWayBack() {
        Calls.Answer answer = rollback("{\"countries\":[\"FR\"]}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("nothing-there");
        assertThat(answer.json().get("title").stringValue()).contains("nothing for FR");
        assertThat(storage.get("/v1/groups/" + group + "/versions/3").status()).isEqualTo(404);
    }

    @Test
    void whatIsAsItWasNeedsNoWayBack() {
        Calls.Answer answer = rollback("{\"toVersion\":" + second + ",\"countries\":[\"JP\"]}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("nothing-changes");
    }

    @Test
    void allFaultsOfAPartAreTold() {
        Calls.Answer answer = rollback("{\"toVersion\":0,\"countries\":[\"Japan\"],\"platforms\":[]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "out-of-range /toVersion", "malformed /countries/0", "wrong-size /platforms");
    }

    @Test
    void aDryRunTellsWhatItWouldComeToAndLeavesNoTrace() {
        String before = storage.get("/v1/groups/" + group).header("ETag");

        Calls.Answer answer = storage.post("/v1/groups/" + group + "/rollback?dryRun=true", "{\"countries\":[\"JP\"]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("version").intValue()).isEqualTo(3);
        assertThat(answer.json().get("difference").get("from").intValue()).isEqualTo(second);
        assertThat(answer.json().get("difference").get("changedMarkets").intValue())
                .isEqualTo(2);
        assertThat(storage.get("/v1/groups/" + group).header("ETag")).isEqualTo(before);
        assertThat(storage.get("/v1/audit?action=roll-back&group=" + group).bytes())
                .isEmpty();
    }

    private Calls.Answer rollback(String body) {
        return storage.post("/v1/groups/" + group + "/rollback", body);
    }

    private int live(String render, List<String> contexts) {
        int version = fixtures.sealedVersion(
                group,
                contexts.stream()
                        .map(context -> Fixtures.lineWithText(context, render))
                        .toArray(String[]::new));
        publish(version);
        await().until(() -> fixtures.state(group, version).equals("live"));
        return version;
    }

    private Map<String, String> pictures(int version) {
        JsonNode assets = storage.get("/v1/assets?group=" + group + "&version=" + version)
                .json()
                .get("assets");
        return assets.valueStream()
                .collect(Collectors.toMap(
                        asset -> Stream.of("country", "language", "platform", "resolution")
                                        .map(part -> asset.get(part).stringValue())
                                        .collect(Collectors.joining("/"))
                                + (asset.has("cell") ? "@" + asset.get("cell").stringValue() : ""),
                        asset -> asset.get("renderKey").stringValue()));
    }
}
