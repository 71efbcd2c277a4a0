package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApprovalTest extends PublicationTest {

    @Test
    void aVersionThatNeedsApprovalSaysThatItAwaitsIt() {
        int version = awaiting("ada");

        assertThat(version(version).get("state").stringValue()).isEqualTo("sealed");
        assertThat(version(version).get("approval").toString()).isEqualTo("{\"state\":\"awaiting\"}");
    }

    @Test
    void itIsNotPublishedWithout() {
        Calls.Answer answer = publish(awaiting("ada"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("approval-required");
    }

    @Test
    void somebodyElseApprovesAndItGoesLive() {
        int version = awaiting("ada");

        Calls.Answer answer = approve(version, "grace", ",\"note\":\"Lovely\"");

        assertThat(answer.status()).isEqualTo(202);
        awaitLive(version);
        JsonNode approval = version(version).get("approval");
        assertThat(approval.get("state").stringValue()).isEqualTo("approved");
        assertThat(approval.get("by").stringValue()).isEqualTo("grace");
        assertThat(approval.get("note").stringValue()).isEqualTo("Lovely");
        assertThat(approval.has("at")).isTrue();
    }

    @Test
    void itsAuthorDoesNotApproveIt() {
        int version = awaiting("ada");

        Calls.Answer answer = approve(version, "ada", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("another-person");
        assertThat(fixtures.state(group, version)).isEqualTo("sealed");
    }

    @Test
    void whoOpensAVersionIsItsAuthorWhereNobodyElseIsNamed() {
        int version = awaiting(null);

        assertThat(version(version).get("author").stringValue()).isEqualTo("opener");
        assertThat(approve(version, "opener", "").status()).isEqualTo(403);
    }

    @Test
    void nobodyInParticularApprovesNothing() {
        int version = awaiting("ada");

        Calls.Answer answer = storage.post("/v1/groups/" + group + "/approve", "{\"version\":" + version + "}");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void anApprovedVersionGoesLiveAtItsInstant() {
        int version = awaiting("ada");

        Calls.Answer answer = approve(version, "grace", ",\"at\":\"2099-12-01T09:00:00Z\"");

        assertThat(answer.json().get("state").stringValue()).isEqualTo("planned");
        assertThat(version(version).get("approval").get("state").stringValue()).isEqualTo("approved");
        assertThat(version(version).get("publishAt").stringValue()).isEqualTo("2099-12-01T09:00:00Z");
    }

    @Test
    void anApprovalStaysWhereTheGateIsAgainstThePublication() {
        String market = "JP/ja-" + group.substring(6, 14) + "/browser/high";
        String render = fixtures.recordedRender(1920, 1080, 12345);
        int first = fixtures.sealedVersion(group, Fixtures.line(market, render));
        publish(first);
        awaitLive(first);
        int version = awaiting("ada");

        Calls.Answer stopped = approve(version, "grace", "");
        Calls.Answer overridden = storage.post(
                "/v1/groups/" + group + "/publish", "{\"version\":" + version + ",\"override\":\"Meant\"}");

        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.problem()).isEqualTo("loses-imagery");
        assertThat(overridden.status()).isEqualTo(202);
        awaitLive(version);
    }

    @Test
    void aRefusedVersionIsNeverPublished() {
        int version = awaiting("ada");

        Calls.Answer answer = refuse(version, "grace", "The title is cut off");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("approval").get("state").stringValue()).isEqualTo("refused");
        assertThat(publish(version).problem()).isEqualTo("approval-refused");
        assertThat(approve(version, "linus", "").problem()).isEqualTo("approval-decided");
        assertThat(version(version).get("approval").get("note").stringValue()).isEqualTo("The title is cut off");
    }

    @Test
    void whatIsApprovedIsNotRefused() {
        int version = awaiting("ada");
        approve(version, "grace", "");

        assertThat(refuse(version, "linus", "No").problem()).isEqualTo("approval-decided");
    }

    @Test
    void whoDecidedStandsInTheAuditLog() {
        int approved = awaiting("ada");
        approve(approved, "grace", ",\"note\":\"Lovely\"");
        int refused = awaiting("ada");
        refuse(refused, "linus", "No");

        assertThat(decision("approve")).isEqualTo("grace on 1: {\"note\":\"Lovely\"}");
        assertThat(decision("refuse")).isEqualTo("linus on 2: {\"note\":\"No\"}");
    }

    @Test
    void notesOnSingleAssetsStayWithTheDecisionAndInTheAuditLog() {
        int version = awaiting("ada");
        String pins = "[{\"asset\":\"US/en/browser/high\",\"note\":\"Her face is cut off\"}]";

        Calls.Answer answer =
                as("grace", "/refuse", "{\"version\":" + version + ",\"note\":\"No\",\"pins\":" + pins + "}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("approval").get("pins").toString()).isEqualTo(pins);
        assertThat(version(version).get("approval").get("pins").toString()).isEqualTo(pins);
        assertThat(decision("refuse"))
                .isEqualTo("grace on 1: {\"note\":\"No\",\"pins\":[{\"note\":\"Her face is cut off\","
                        + "\"asset\":\"US/en/browser/high\"}]}");
    }

    @Test
    void whoApprovesMayPinNotesToo() {
        int version = awaiting("ada");

        approve(version, "grace", ",\"pins\":[{\"asset\":\"US/en/browser/high\",\"note\":\"Lovely\"}]");

        assertThat(version(version)
                        .get("approval")
                        .get("pins")
                        .get(0)
                        .get("note")
                        .stringValue())
                .isEqualTo("Lovely");
    }

    @Test
    void aNoteOnAnAssetThatTheVersionHasNotDecidesNothing() {
        int version = awaiting("ada");
        String pins = """
                [{"asset":"US/en/browser/high","note":"Fine"},{"asset":"US/en/tv/high","note":"No"},{"asset":"here","note":"No"}]""";

        Calls.Answer answer =
                as("grace", "/refuse", "{\"version\":" + version + ",\"note\":\"No\",\"pins\":" + pins + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("unknown-asset /pins/1/asset", "unknown-asset /pins/2/asset");
        assertThat(version(version).get("approval").toString()).isEqualTo("{\"state\":\"awaiting\"}");
    }

    @Test
    void everyFaultOfANoteIsTold() {
        Calls.Answer answer = as("grace", "/refuse", "{\"version\":1,\"note\":\"No\",\"pins\":[{\"asset\":\"\"}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactlyInAnyOrder("missing /pins/0/asset", "missing /pins/0/note");
    }

    private String decision(String action) {
        JsonNode entry = JsonMapper.shared()
                .readTree(storage.get("/v1/audit?group=" + group + "&action=" + action)
                        .bytes());
        return entry.get("actor").stringValue() + " on " + entry.get("version").intValue() + ": " + entry.get("effect");
    }

    @Test
    void aRefusalHasANote() {
        Calls.Answer answer = refuse(1, "grace", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("missing /note");
    }

    @Test
    void aVersionThatNeedsNoApprovalIsPublishedInstead() {
        assertThat(approve(fixtures.sealedVersion(group), "grace", "").problem())
                .isEqualTo("no-approval-needed");
    }

    @Test
    void aVersionIsNotApprovedBeforeItIsSealed() {
        assertThat(approve(opened("ada"), "grace", "").problem()).isEqualTo("version-open");
    }

    @Test
    void aDryRunApprovesNothing() {
        int version = awaiting("ada");

        Calls.Answer answer = as("grace", "/approve?dryRun=true", "{\"version\":" + version + "}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("state").stringValue()).isEqualTo("publishing");
        assertThat(version(version).get("approval").get("state").stringValue()).isEqualTo("awaiting");
        assertThat(fixtures.state(group, version)).isEqualTo("sealed");
    }

    private int opened(String author) {
        String opening = Fixtures.version(UUID.randomUUID())
                .replace(
                        ",\"author\":\"ops\"",
                        ",\"approval\":true" + (author == null ? "" : ",\"author\":\"" + author + "\""));
        return as("opener", "/versions", opening).json().get("version").intValue();
    }

    private int awaiting(String author) {
        int version = opened(author);
        String path = "/v1/groups/" + group + "/versions/" + version;
        storage.postLines(
                path + "/assets", Fixtures.line("US/en/browser/high", fixtures.recordedRender(1920, 1080, 12345)));
        storage.post(path + "/seal");
        return version;
    }

    private Calls.Answer approve(int version, String actor, String more) {
        return as(actor, "/approve", "{\"version\":" + version + more + "}");
    }

    private Calls.Answer refuse(int version, String actor, String note) {
        return as(actor, "/refuse", "{\"version\":" + version + ",\"note\":\"" + note + "\"}");
    }

    private Calls.Answer as(String actor, String path, String body) {
        return storage.send("POST", "/v1/groups/" + group + path, "application/json", body, "Imagery-Actor", actor);
    }

    private JsonNode version(int version) {
        return storage.get("/v1/groups/" + group + "/versions/" + version).json();
    }
}
