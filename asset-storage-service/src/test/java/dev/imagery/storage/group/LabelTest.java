package dev.imagery.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LabelTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();

    @Test
    void aVersionTellsItsLabelsInOrder() {
        int version = fixtures.openVersion(group);
        put(version, "summer");

        Calls.Answer answer = put(version, "best-of-2026");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(labels(answer.json())).isEqualTo("[\"best-of-2026\",\"summer\"]");
        assertThat(labels(version(version).json())).isEqualTo("[\"best-of-2026\",\"summer\"]");
        assertThat(labels(storage.get("/v1/groups/" + group)
                        .json()
                        .get("versions")
                        .get(0)))
                .isEqualTo("[\"best-of-2026\",\"summer\"]");
    }

    @Test
    void givingALabelAgainChangesNothing() {
        int version = fixtures.openVersion(group);
        put(version, "summer");
        String tag = version(version).header("ETag");

        put(version, "summer");

        assertThat(version(version).header("ETag")).isEqualTo(tag);
    }

    @Test
    void aLabelIsOfOneVersionOfItsGroup() {
        int first = fixtures.openVersion(group);
        int second = fixtures.openVersion(group);
        String other = Fixtures.newGroup();
        fixtures.openVersion(other);
        put(first, "summer");

        Calls.Answer answer = put(second, "summer");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("label-taken");
        assertThat(answer.json().get("title").stringValue()).contains("Version 1");
        assertThat(storage.put("/v1/groups/" + other + "/versions/1/labels/summer", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLabelThatIsTakenAwayIsFree() {
        int first = fixtures.openVersion(group);
        int second = fixtures.openVersion(group);
        put(first, "summer");

        Calls.Answer answer = remove(first, "summer");

        assertThat(answer.json().has("labels")).isFalse();
        assertThat(put(second, "summer").status()).isEqualTo(200);
        assertThat(remove(first, "summer").status()).isEqualTo(404);
    }

    @Test
    void whoHasSeenTheVersionOtherwiseChangesNoLabel() {
        int version = fixtures.openVersion(group);
        String seen = version(version).header("ETag");
        assertThat(put(version, "summer", "If-Match", seen).status()).isEqualTo(200);

        Calls.Answer answer = put(version, "winter", "If-Match", seen);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.json().get("title").stringValue())
                .isEqualTo("Version 1 of " + group + " is open and labelled summer");
        assertThat(answer.faults()).containsExactly("changed-meanwhile /header/If-Match");
        assertThat(put(version, "winter", "If-Match", version(version).header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLabelHasTheFormOfAName() {
        int version = fixtures.openVersion(group);

        assertThat(put(version, "a%20b").faults()).containsExactly("malformed /path/label");
    }

    @Test
    void whoHasTheVersionAlreadyGetsNoneAgain() {
        int version = fixtures.openVersion(group);
        String path = "/v1/groups/" + group + "/versions/" + version;

        assertThat(storage.get(path, "If-None-Match", version(version).header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    private Calls.Answer put(int version, String label, String... headers) {
        return storage.send("PUT", path(version, label), null, null, headers);
    }

    private Calls.Answer remove(int version, String label) {
        return storage.send("DELETE", path(version, label), null, null);
    }

    private String path(int version, String label) {
        return "/v1/groups/" + group + "/versions/" + version + "/labels/" + label;
    }

    private Calls.Answer version(int version) {
        return storage.get("/v1/groups/" + group + "/versions/" + version);
    }

    private static String labels(JsonNode version) {
        return version.get("labels").toString();
    }
}
