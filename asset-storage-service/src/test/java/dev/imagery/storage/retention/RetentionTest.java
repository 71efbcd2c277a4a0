package dev.imagery.storage.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Elapsed;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.sweep.Swept;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RetentionTest extends StorageServiceTest {

    private static final int PORTION = 100;

    private final String group = Fixtures.newGroup();

    @Autowired
    private VersionSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aGroupThatSaysNothingKeepsWhatTheSettingsSay() {
        fixtures.openVersion(group);

        assertThat(storage.get(path()).json().get("effective").toString())
                .isEqualTo("{\"newest\":10,\"liveWithinDays\":30}");
    }

    @Test
    void aGroupMaySayOtherwiseAndTakeItBack() {
        fixtures.openVersion(group);

        Calls.Answer own = retain("{\"newest\":3}");

        assertThat(own.json().get("own").toString()).isEqualTo("{\"newest\":3}");
        assertThat(storage.get(path()).json().get("effective").toString())
                .isEqualTo("{\"newest\":3,\"liveWithinDays\":30}");
        assertThat(retain("{}").json().get("effective").get("newest").intValue())
                .isEqualTo(10);
    }

    @Test
    void whatIsOutOfRangeIsRefusedWithEveryFault() {
        fixtures.openVersion(group);

        Calls.Answer answer = retain("{\"newest\":0,\"liveWithinDays\":-1}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactlyInAnyOrder("out-of-range /newest", "out-of-range /liveWithinDays");
    }

    @Test
    void aGroupThatIsNotThereSaysNothing() {
        assertThat(storage.get(path()).status()).isEqualTo(404);
        assertThat(retain("{}").status()).isEqualTo(404);
    }

    @Test
    void theNewestVersionsAreKept() {
        sealed(4);
        retain("{\"newest\":2,\"liveWithinDays\":0}");

        collect();

        assertThat(expired()).containsExactly(1, 2);
    }

    @Test
    void whatIsLiveAndWhereOneStepBackLeadsIsKept() {
        published();
        published();
        published();
        sealed(1);
        retain("{\"newest\":1,\"liveWithinDays\":0}");

        collect();

        assertThat(expired()).containsExactly(1);
    }

    @Test
    void whatCustomizationHasNotAcknowledgedIsKept() {
        CUSTOMIZATION.isDown();
        publish(fixtures.sealedVersion(group));
        sealed(1);
        retain("{\"newest\":1,\"liveWithinDays\":0}");

        collect();

        assertThat(expired()).isEmpty();
    }

    @Test
    void whatSomebodyHasToApproveAndWhatIsPlannedIsKept() {
        sealed(4);
        retain("{\"newest\":1,\"liveWithinDays\":0}");
        jdbc.sql("insert into version_approval (version_id, state) values (:id, 'awaiting')")
                .param("id", id(1))
                .update();
        jdbc.sql(
                        "insert into planned_publication (version_id, at, actor) values (:id, now() + interval '1 year', 'ada')")
                .param("id", id(2))
                .update();

        collect();

        assertThat(expired()).containsExactly(3);
    }

    @Test
    void whatIsKeptFromSomeMarketsStillIsKept() {
        sealed(1);
        storage.post(
                "/v1/groups/" + group + "/publish",
                "{\"version\":1,\"embargoes\":[{\"countries\":[\"US\"],\"until\":\"2099-12-01T00:00:00Z\"}]}");
        sealed(2);
        retain("{\"newest\":1,\"liveWithinDays\":0}");

        collect();

        assertThat(expired()).containsExactly(2);
    }

    @Test
    void whatHasALabelIsKeptForAsLongAsItHasIt() {
        sealed(3);
        retain("{\"newest\":1,\"liveWithinDays\":0}");
        storage.put(versionPath() + "/labels/campaign", "{}");

        collect();
        assertThat(expired()).containsExactly(2);

        storage.send("DELETE", versionPath() + "/labels/campaign", null, null);
        collect();
        assertThat(expired()).containsExactly(1, 2);
        assertThat(storage.put(versionPath() + "/labels/campaign", "{}").problem())
                .isEqualTo("version-expired");
    }

    @Test
    void whatWasLiveLatelyIsKept() {
        IntStream.range(0, 4).forEach(i -> published());
        new Elapsed(jdbc).forVersionsOf(group, Duration.ofDays(100));
        acknowledgedDaysAgo(1, 90);
        acknowledgedDaysAgo(2, 40);
        acknowledgedDaysAgo(3, 20);
        acknowledgedDaysAgo(4, 10);
        retain("{\"newest\":1,\"liveWithinDays\":30}");

        collect();

        assertThat(expired()).containsExactly(1);
    }

    @Test
    void whatWasSealedOrOpenedLatelyIsKept() {
        sealed(3);
        fixtures.openVersion(group);
        retain("{\"newest\":1,\"liveWithinDays\":9}");

        collect();
        assertThat(expired()).isEmpty();

        collect();
        assertThat(expired()).containsExactly(1, 2, 4);
    }

    @Test
    void whatABatchMayBeAboutToFillOrToPublishIsKeptWhateverIsSaid() {
        sealed(2);
        fixtures.openVersion(group);
        retain("{\"newest\":1,\"liveWithinDays\":0}");

        collectNow();

        assertThat(expired()).isEmpty();
    }

    @Test
    void anExpiredVersionStaysInTheHistoryWithoutItsAssets() {
        expiredVersion();

        Calls.Answer answer = storage.get(versionPath());

        assertThat(answer.json().get("state").stringValue()).isEqualTo("sealed");
        assertThat(answer.json().get("assets").intValue()).isEqualTo(1);
        assertThat(answer.json().has("expiredAt")).isTrue();
        assertThat(assets(1)).isZero();
    }

    @Test
    void theAuditLogSaysWhoSaidWhatIsKeptAndWhatExpiredByThat() {
        expiredVersion();

        List<String> entries = new String(
                        storage.get("/v1/audit?group=" + group).bytes())
                .lines()
                .filter(line -> line.contains("\"retain\"") || line.contains("\"expire\""))
                .toList();

        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst()).contains("\"effect\":{\"newest\": 1, \"liveWithinDays\": 0}");
        assertThat(entries.getLast())
                .contains("\"actor\":\"asset-storage\"", "\"version\":1", "\"effect\":{\"assets\": 1}");
    }

    @Test
    void anExpiredVersionCannotBeTakenUpAgain() {
        expiredVersion();

        assertThat(publish(1).problem()).isEqualTo("version-expired");
        assertThat(publish(1).status()).isEqualTo(409);
        assertThat(storage.post(versionPath() + "/seal").problem()).isEqualTo("version-expired");
        assertThat(storage.postLines(
                                versionPath() + "/assets", Fixtures.line("FR/fr/browser/high", Fixtures.newRenderKey()))
                        .problem())
                .isEqualTo("version-expired");
    }

    @Test
    void nothingIsComparedToAnExpiredVersion() {
        expiredVersion();

        assertThat(storage.get("/v1/groups/" + group + "/versions/2/difference?from=1")
                        .problem())
                .isEqualTo("version-expired");
    }

    @Test
    void noRollbackLeadsToAnExpiredVersion() {
        IntStream.range(0, 3).forEach(i -> published());
        retain("{\"newest\":1,\"liveWithinDays\":0}");
        collect();

        Calls.Answer answer = storage.post("/v1/groups/" + group + "/rollback", "{\"toVersion\":1}");

        assertThat(answer.problem()).isEqualTo("version-expired");
    }

    @Test
    void aReleaseThatDoesNotKnowOfExpiryCannotMakeAnExpiredVersionLive() {
        expiredVersion();

        assertThatThrownBy(() -> jdbc.sql("update group_version set state = 'publishing' where id = :id")
                        .param("id", id(1))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theRendersOfAnExpiredVersionAreKeptForAsLongAsPagesMayShowThem() {
        String render = fixtures.recordedRender(1920, 1080, 1);
        fixtures.sealedVersion(group, Fixtures.line("US/en/browser/high", render));
        sealed(1);
        retain("{\"newest\":1,\"liveWithinDays\":0}");

        collect();

        assertThat(dueInDays(render)).isEqualTo(30);
    }

    @Test
    void theAssetsOfAnExpiredVersionGoInPortionsAndWhereTheyEndedBefore() {
        String render = fixtures.recordedRender(1920, 1080, 1);
        String[] lines = IntStream.range(0, 5)
                .mapToObj(i -> Fixtures.line("US/en/browser/size-" + i, render))
                .toArray(String[]::new);
        fixtures.sealedVersion(group, lines);
        sealed(1);
        retain("{\"newest\":1,\"liveWithinDays\":0}");
        List<Long> steps = new ArrayList<>();
        later();

        sweep.sweep(2, step -> {
            steps.add(step.assets());
            return step.assets() == 0;
        });
        assertThat(assets(1)).isEqualTo(3);
        assertThat(storage.get("/v1/assets?version=1&group=" + group).json().path("assets"))
                .isEmpty();
        sweep.sweep(2, step -> steps.add(step.assets()));

        assertThat(steps.stream().filter(step -> step > 0)).containsExactly(2L, 2L, 1L);
        assertThat(assets(1)).isZero();
    }

    @Test
    void whatWouldExpireIsToldBefore() {
        sealed(2);
        retain("{\"newest\":1,\"liveWithinDays\":0}");
        later();

        Swept due = sweep.due();

        assertThat(due.versions()).isPositive();
        assertThat(due.assets()).isPositive();
        assertThat(expired()).isEmpty();
    }

    /** After no batch can be about to publish what there is. */
    private void collect() {
        later();
        collectNow();
    }

    private void later() {
        new Elapsed(jdbc).forVersionsOf(group, Duration.ofDays(8));
    }

    private void collectNow() {
        sweep.sweep(PORTION, step -> true);
    }

    private void sealed(int count) {
        IntStream.range(0, count).forEach(i -> fixtures.sealedVersion(group));
    }

    private void expiredVersion() {
        sealed(2);
        retain("{\"newest\":1,\"liveWithinDays\":0}");
        collect();
        assertThat(expired()).containsExactly(1);
    }

    private void published() {
        int version = fixtures.sealedVersion(group);
        publish(version);
        await().until(() -> fixtures.state(group, version).equals("live"));
    }

    private Calls.Answer publish(int version) {
        return storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + "}");
    }

    private Calls.Answer retain(String json) {
        return storage.put(path(), json);
    }

    private String path() {
        return "/v1/groups/" + group + "/retention";
    }

    private String versionPath() {
        return "/v1/groups/" + group + "/versions/1";
    }

    private List<Integer> expired() {
        return storage.get("/v1/groups/" + group)
                .json()
                .get("versions")
                .valueStream()
                .filter(version -> version.has("expiredAt"))
                .map(version -> version.get("version"))
                .map(JsonNode::intValue)
                .sorted()
                .toList();
    }

    private void acknowledgedDaysAgo(int version, int days) {
        jdbc.sql("update publication set settled_at = now() - make_interval(days => :days) where version_id = :version")
                .param("days", days)
                .param("version", id(version))
                .update();
    }

    private long id(int version) {
        return jdbc.sql("""
                select group_version.id from group_version join asset_group on asset_group.id = group_id
                where name = :group and version = :version
                """)
                .param("group", group)
                .param("version", version)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private int assets(int version) {
        return jdbc.sql("select count(*) from asset where version_id = :version")
                .param("version", id(version))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private long dueInDays(String render) {
        return jdbc.sql(
                        "select round(extract(epoch from due_at - now()) / 86400) from loose_render where render_key = :key")
                .param("key", HexFormat.of().parseHex(render))
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
