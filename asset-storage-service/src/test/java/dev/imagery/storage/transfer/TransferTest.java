package dev.imagery.storage.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Elapsed;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.sweep.Sweep;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions are exported and imported; another installation is this one after it has forgotten what it had. */
class TransferTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();
    private final String other = Fixtures.newGroup();
    private final String render = Fixtures.newRenderKey();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Sweep> sweeps;

    private Picture large;
    private Picture small;

    @BeforeEach
    void aVersion() {
        large = fixtures.uploaded();
        small = fixtures.uploaded("webp");
        storage.put(
                "/v1/renders/" + render,
                Fixtures.render("12345", large.asRendition(1920, 1080), small.asRendition(1280, 720)));
        fixtures.sealedVersion(
                group,
                Fixtures.line("US/en/browser/high", render),
                Fixtures.lineWithText("US/en/browser/high@autumn/bright", render)
                        .replace("\"altText\"", "\"fallbackTitles\":2,\"altText\""));
    }

    @Test
    void anArchiveHasAllThatAVersionIs() throws IOException {
        Calls.Answer answer = export();

        Map<String, byte[]> files = files(answer.bytes());
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-tar");
        assertThat(answer.header("Content-Disposition")).contains(group + "-1.tar");
        assertThat(files.keySet())
                .startsWith("version.json")
                .contains(large.key(), small.key())
                .endsWith("renders/000001.ndjson", "manifest/000001.ndjson", "rules/000001.ndjson", "archive.json");
        assertThat(files.get(large.key())).isEqualTo(large.bytes());
        assertThat(text(files, "version.json")).contains("\"recipe\":{\"titleIds\": [12345]}");
        assertThat(text(files, "renders/000001.ndjson")).contains(render, "\"hitMap\":[", "\"provenance\":");
        assertThat(text(files, "manifest/000001.ndjson").lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "\"cell\":\"autumn/bright\"",
                                "\"fallbackTitles\":2",
                                "\"safeAreas\":" + Fixtures.SAFE_AREAS));
        assertThat(text(files, "rules/000001.ndjson").lines())
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule)
                        .contains(
                                "\"backgroundImage\":",
                                large.key(),
                                "\"hitMap\":\"hit-maps/" + render + ".json\"",
                                "\"placeholder\":",
                                "\"contrast\":{",
                                "\"groupVersion\":1"))
                .anySatisfy(rule -> assertThat(rule).contains("\"safeAreas\":["));
    }

    @Test
    void theSameVersionIsTheSameArchive() {
        assertThat(export().bytes()).isEqualTo(export().bytes());
    }

    @Test
    void whatIsImportedElsewhereIsSealedAndPublishesAsAnyOther() throws IOException {
        byte[] archive = export().bytes();
        forget();

        Calls.Answer answer = take(archive, "?group=" + other);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/groups/" + other + "/versions/1");
        assertThat(answer.json().toString())
                .isEqualTo(
                        "{\"group\":\"%s\",\"version\":1,\"state\":\"sealed\",\"assets\":2,\"renders\":1,\"newRenders\":1}"
                                .formatted(other));
        assertThat(storage.get("/" + large.key()).bytes()).isEqualTo(large.bytes());
        storage.post("/v1/groups/" + other + "/publish", "{\"version\":1}");
        await().until(() -> fixtures.state(other, 1).equals("live"));
        assertThat(CUSTOMIZATION.puts(other).getFirst().body().get("rules")).isEqualTo(rules(files(archive)));
    }

    @Test
    void whatIsImportedTellsAllThatItToldBefore() {
        byte[] archive = export().bytes();
        JsonNode before = storage.get("/v1/renders/" + render).json();
        JsonNode version = storage.get("/v1/groups/" + group + "/versions/1").json();
        forget();

        take(archive, "?group=" + other);

        assertThat(storage.get("/v1/renders/" + render).json()).isEqualTo(before);
        JsonNode imported = storage.get("/v1/groups/" + other + "/versions/1").json();
        assertThat(List.of("recipe", "batch", "catalogRevision", "precedence", "author", "assets"))
                .allSatisfy(field -> assertThat(imported.get(field)).isEqualTo(version.get(field)));
        assertThat(storage.get("/v1/assets?version=1&group=" + other).json().get("assets"))
                .hasSize(2)
                .allSatisfy(
                        asset -> assertThat(asset.get("altText").stringValue()).isEqualTo("A wall of titles"));
    }

    @Test
    void whatSomebodyHadToApproveHasToBeApprovedElsewhereToo() throws IOException {
        jdbc.sql("""
                insert into version_approval (version_id, state, decided_by, decided_at)
                select group_version.id, 'approved', 'ada', now() from group_version
                join asset_group on asset_group.id = group_id where name = :group
                """).param("group", group).update();
        byte[] archive = export().bytes();
        forget();

        take(archive, "?group=" + other);

        assertThat(storage.get("/v1/groups/" + other + "/versions/1")
                        .json()
                        .at("/approval/state")
                        .stringValue())
                .isEqualTo("awaiting");
    }

    @Test
    void importingAgainIsImportingOnce() {
        byte[] archive = export().bytes();
        take(archive, "?group=" + other);

        Calls.Answer again = take(archive, "?group=" + other);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("version").intValue()).isEqualTo(1);
        assertThat(again.json().get("newRenders").intValue()).isZero();
        assertThat(storage.get("/v1/groups/" + other).json().get("versions")).hasSize(1);
    }

    @Test
    void whatWasExportedHereIsKnownHere() {
        Calls.Answer answer = take(export().bytes(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("group").stringValue()).isEqualTo(group);
        assertThat(answer.json().get("version").intValue()).isEqualTo(1);
    }

    @Test
    void everyFaultOfAnArchiveIsToldAndNothingOfItIsTaken() throws IOException {
        Map<String, byte[]> files = files(export().bytes());
        forget();
        files.put(large.key(), "other bytes".getBytes(UTF_8));
        files.put("manifest/000001.ndjson", "{\"country\":\"USA\"}".getBytes(UTF_8));
        files.remove("rules/000001.ndjson");
        files.put("notes.txt", new byte[1]);

        Calls.Answer answer = take(archive(files), "?group=" + other);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-archive");
        assertThat(answer.faults())
                .contains(
                        "wrong-digest /files/" + large.key().replace("/", "~1"),
                        "wrong-digest /files/manifest~1000001.ndjson",
                        "missing-file /files/rules~1000001.ndjson",
                        "unknown-file /files/notes.txt",
                        "missing-objects ",
                        "malformed /files/manifest~1000001.ndjson/lines/1/country",
                        "mismatch /files/version.json/assets");
        assertThat(storage.get("/v1/renders/" + render).status()).isEqualTo(404);
        assertThat(storage.get("/v1/groups/" + other).status()).isEqualTo(404);
    }

    @Test
    void anArchiveThatWasCutOffIsRefused() {
        byte[] archive = export().bytes();

        Calls.Answer answer = take(Arrays.copyOf(archive, archive.length - 2048), "?group=" + other);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).contains("malformed-archive ");
        assertThat(storage.get("/v1/groups/" + other).status()).isEqualTo(404);
    }

    @Test
    void aManifestThatNamesWhatTheArchiveHasNotIsRefused() throws IOException {
        Map<String, byte[]> files = files(export().bytes());
        String line = text(files, "manifest/000001.ndjson").lines().toList().getFirst();
        String twice =
                line + "\n" + line.replace(render, Fixtures.newRenderKey()).replace("\"US\"", "\"CA\"") + "\n"
                        + line.replace("\"width\":1920", "\"width\":1").replace("\"US\"", "\"MX\"") + "\n";
        files.put("manifest/000001.ndjson", twice.getBytes(UTF_8));

        Calls.Answer answer = take(archive(files), "?group=" + other);

        assertThat(answer.faults())
                .contains(
                        "unknown-render /files/manifest~1000001.ndjson/lines/2/renderKey",
                        "no-rendition /files/manifest~1000001.ndjson/lines/3/width");
    }

    @Test
    void onlyWhatIsSealedAndKeptIsExported() {
        String open = Fixtures.newGroup();
        fixtures.openVersion(open);

        assertThat(storage.get("/v1/groups/" + open + "/versions/1/export").problem())
                .isEqualTo("version-open");
        assertThat(storage.get("/v1/groups/" + group + "/versions/9/export").status())
                .isEqualTo(404);
    }

    @Test
    void anImportIsNoLargerThanItsOwnLimitAndNotThatOfOtherBodies() throws IOException {
        Map<String, byte[]> files = files(export().bytes());
        files.put("notes.txt", new byte[65 << 20]);

        Calls.Answer answer = take(archive(files), "?group=" + other);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).contains("unknown-file /files/notes.txt");
    }

    private Calls.Answer export() {
        return storage.get("/v1/groups/" + group + "/versions/1/export");
    }

    private Calls.Answer take(byte[] archive, String query) {
        return storage.postBytes("/v1/imports" + query, "application/x-tar", archive);
    }

    /** As if this were an installation that never had the version. */
    private void forget() {
        jdbc.sql("""
                with gone as (update group_version set batch = gen_random_uuid()
                  where group_id = (select id from asset_group where name = :group) returning id)
                delete from asset using gone where version_id = gone.id
                """).param("group", group).update();
        Elapsed elapsed = new Elapsed(jdbc);
        elapsed.graceOfRender(render);
        sweeps.forEach(sweep -> {
            sweep.sweep(100, step -> true);
            elapsed.graceOfObject(large);
            elapsed.graceOfObject(small);
        });
        assertThat(storage.get("/" + large.key()).status()).isEqualTo(404);
    }

    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        var tar = new TarReader(new ByteArrayInputStream(archive));
        Optional<TarReader.TarFile> file = tar.next();
        while (file.isPresent()) {
            files.put(file.get().name(), file.get().content().readAllBytes());
            file = tar.next();
        }
        return files;
    }

    private static byte[] archive(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        var tar = new TarWriter(out);
        for (var file : files.entrySet()) {
            tar.file(file.getKey(), file.getValue());
        }
        tar.end();
        return out.toByteArray();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8);
    }

    private static JsonNode rules(Map<String, byte[]> files) {
        return JsonMapper.shared()
                .readTree("["
                        + String.join(
                                ",", text(files, "rules/000001.ndjson").lines().toList()) + "]");
    }
}
