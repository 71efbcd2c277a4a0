package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.imagery.storage.Calls;
import dev.imagery.storage.FakeCustomization.Call;
import dev.imagery.storage.FakeCustomization.Reply;
import dev.imagery.storage.Fixtures;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NeverShownTest extends PublicationTest {

    private static final String US = "US/en/browser/high";
    private static final String JP = "JP/ja/browser/high";

    private String picture = "";

    @BeforeEach
    void aPicture() {
        picture = fixtures.recordedRender(1920, 1080, 12345);
    }

    @Test
    void aVersionWithPicturesThatNoVisitorWouldSeeIsRefusedWithAllOfThem() {
        analysisFinds("summer", US, JP);
        int version = sealed(US, JP, "MX/es/browser/high");

        publish(version);

        awaitState(version, "refused");
        JsonNode refusal = version(version).get("refusal");
        assertThat(refusal.get("title").stringValue())
                .isEqualTo("Version %d has 2 pictures that no visitor would ever see".formatted(version));
        assertThat(refusal.get("faults").valueStream())
                .extracting(
                        fault -> fault.get("pointer").stringValue(),
                        fault -> fault.get("found").stringValue())
                .containsExactly(tuple("/assets/" + JP, JP + " of summer"), tuple("/assets/" + US, US + " of summer"));
        assertThat(CUSTOMIZATION.activated(group)).isEmpty();
    }

    @Test
    void itGoesLiveWhereSomebodySaysThatItIsMeant() {
        analysisFinds("summer", US);
        int version = sealed(US);

        Calls.Answer answer = storage.post(
                "/v1/groups/" + group + "/publish",
                "{\"version\":" + version + ",\"override\":\"The campaign ends on Monday\"}");

        assertThat(answer.status()).isEqualTo(202);
        awaitLive(version);
    }

    @Test
    void whatIsLiveUnderAnotherGroupAlreadyMayGoOn() {
        int first = sealed(US);
        publish(first);
        awaitLive(first);
        analysisFinds("summer", US);
        int second = sealed(US);

        publish(second);

        awaitLive(second);
    }

    @Test
    void whatOnlyAPinCoversIsShownOneDay() {
        analysisFinds("emergency", US);
        int version = sealed(US);

        publish(version);

        awaitLive(version);
    }

    @Test
    void goingBackIsNeverStopped() {
        int first = sealed(US);
        publish(first);
        awaitLive(first);
        int second = sealed(US, JP);
        publish(second);
        awaitLive(second);
        analysisFinds("summer", US, JP);

        rollback();

        awaitLive(first);
    }

    @Test
    void aReleaseOfCustomizationWithoutAnalysisStopsNothing() {
        CUSTOMIZATION.answers(
                call -> isAnalysis(call) ? new Reply(404, "{\"status\":404}") : CUSTOMIZATION.acknowledge(call));
        int version = sealed(US);

        publish(version);

        awaitLive(version);
    }

    private int sealed(String... contexts) {
        return fixtures.sealedVersion(
                group,
                Stream.of(contexts)
                        .map(context -> Fixtures.line(context, picture))
                        .toArray(String[]::new));
    }

    private JsonNode version(int version) {
        return storage.get("/v1/groups/" + group + "/versions/" + version).json();
    }

    private static boolean isAnalysis(Call call) {
        return call.path().endsWith("/analysis");
    }

    private static void analysisFinds(String shadowing, String... rules) {
        String dead = Stream.of(rules)
                .map(rule ->
                        "{\"rule\":\"%1$s\",\"shadowedBy\":[{\"ruleSet\":\"%2$s\",\"version\":4,\"rule\":\"%1$s\"}]}"
                                .formatted(rule, shadowing))
                .collect(Collectors.joining(","));
        CUSTOMIZATION.answers(call -> isAnalysis(call)
                ? new Reply(200, "{\"release\":7,\"deadRules\":[" + dead + "],\"undecided\":[]}")
                : CUSTOMIZATION.acknowledge(call));
    }
}
