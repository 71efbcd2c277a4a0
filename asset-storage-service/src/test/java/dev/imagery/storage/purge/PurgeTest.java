package dev.imagery.storage.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What goes, what stays, and what the receipt says. */
class PurgeTest extends PurgeServiceTest {

    @Autowired
    private DataSource database;

    @Test
    void everyPictureOfTheTitleGoesInAllItsSizesAndEncodings() {
        Picture large = fixtures.uploaded();
        Picture small = fixtures.uploaded("webp");
        recorded("7, " + title, large, small);

        settling(false);

        assertThat(List.of(picture, large, small))
                .allSatisfy(gone -> assertThat(isInTheBucket(gone)).isFalse());
    }

    @Test
    void whatDoesNotShowTheTitleStays() {
        Picture other = fixtures.uploaded();
        String stays = recorded("7", other);

        settling(false);

        assertThat(isInTheBucket(other)).isTrue();
        assertThat(storage.get("/v1/renders/" + stays).status()).isEqualTo(200);
    }

    @Test
    void nothingIsLeftThatWasMadeOfThePicture() {
        settling(false);

        assertThat(jdbc.sql("""
                        select num_nonnulls(dominant_colour, placeholder, hit_map, luminance) from render where render_key = :key
                        """)
                        .param("key", HexFormat.of().parseHex(render))
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void aPictureThatSharesBytesWithOneOfTheTitleIsThatPictureAndGoesToo() {
        Picture own = fixtures.uploaded("webp");
        String same = recorded("7", picture, own);

        settling(false);

        assertThat(storage.get("/v1/renders/" + same).status()).isEqualTo(410);
        assertThat(storage.get("/hit-maps/" + same + ".json").problem()).isEqualTo("purged");
        assertThat(isInTheBucket(own)).isFalse();
    }

    @Test
    void objectsWhoseRenderWasForgottenGoToo() {
        jdbc.sql("delete from rendition where render_key = :key")
                .param("key", HexFormat.of().parseHex(render))
                .update();

        settling(false);

        assertThat(isInTheBucket(picture)).isFalse();
    }

    @Test
    void objectsWhoseRenderWasForgottenAreNotSaidToBeGoneBeforeTheyAre() throws SQLException {
        jdbc.sql("delete from rendition where render_key = :key")
                .param("key", HexFormat.of().parseHex(render))
                .update();
        UUID purge;
        try (Connection holding = database.getConnection()) {
            holding.setAutoCommit(false);
            try (PreparedStatement lock =
                    holding.prepareStatement("select from forgotten_rendition where render_key = ? for update")) {
                lock.setBytes(1, HexFormat.of().parseHex(render));
                lock.execute();
            }
            purge = begin();
            await().until(() -> jdbc.sql("""
                            select exists (select from pg_stat_activity
                              where datname = current_database() and wait_event_type = 'Lock')
                            """).query(Boolean.class).single());
            assertThat(receipt(purge).get("state").stringValue()).isEqualTo("removing");
            holding.rollback();
        }
        awaitState(purge, "settling");
        assertThat(isInTheBucket(picture)).isFalse();
    }

    @Test
    void whatIsLiveStaysUntilItIsLiveNoMore() {
        published(render);
        UUID purge = begin();
        awaitState(purge, "waiting");
        assertThat(receipt(purge).get("renders").get("live").longValue()).isEqualTo(1);
        assertThat(storage.get("/" + picture.key()).status()).isEqualTo(200);

        published(fixtures.recordedRender(1920, 1080, 7));

        awaitState(purge, "settling");
        assertThat(isInTheBucket(picture)).isFalse();
    }

    @Test
    void whatIsLiveSharesItsBytesUntilItIsLiveNoMore() {
        published(recorded("7", picture));
        UUID purge = begin();

        awaitState(purge, "waiting");

        assertThat(isInTheBucket(picture)).isTrue();
        published(fixtures.recordedRender(1920, 1080, 7));
        awaitState(purge, "settling");
        assertThat(isInTheBucket(picture)).isFalse();
    }

    @Test
    void whatIsLiveGoesAtOnceWhereThatIsWanted() {
        int version = published(render);

        settling(true);

        assertThat(isInTheBucket(picture)).isFalse();
        assertThat(fixtures.state(group, version)).isEqualTo("live");
        assertThat(storage.get("/v1/assets?group=" + group).json().get("assets"))
                .isEmpty();
    }

    @Test
    void aPurgeThatWaitsIsSharpened() {
        published(render);
        UUID purge = begin();
        awaitState(purge, "waiting");

        assertThat(begin(true)).isEqualTo(purge);

        awaitState(purge, "settling");
        assertThat(isInTheBucket(picture)).isFalse();
    }

    @Test
    void aTitleIsPurgedOnce() {
        UUID purge = begin();

        assertThat(begin()).isEqualTo(purge);
        awaitDone(purge);
        assertThat(begin(true)).isEqualTo(purge);
        assertThat(receipt(purge).get("state").stringValue()).isEqualTo("done");
    }

    @Test
    void theReceiptSaysWhatWentAndWasLookedForAndWhatIsOutOfReach() {
        int version = sealed(render);
        UUID purge = begin();

        awaitDone(purge);

        JsonNode receipt = receipt(purge);
        assertThat(receipt.get("titleId").longValue()).isEqualTo(title);
        assertThat(receipt.get("requestedBy").stringValue()).isEqualTo("ada");
        assertThat(receipt.get("renders").get("purged").longValue()).isEqualTo(1);
        assertThat(receipt.get("versions").toString())
                .isEqualTo("[{\"group\":\"%s\",\"version\":%d,\"assets\":1}]".formatted(group, version));
        assertThat(receipt.get("objects").toString()).isEqualTo("""
                        {"buried":1,"bytes":%d,"removed":1,"verified":1,"failed":0,"versionsRemoved":1,"looks":{"object":1}}\
                        """.formatted(picture.bytes().length));
        assertThat(receipt.get("cdn").get("name").stringValue()).isEqualTo("none");
        assertThat(receipt.get("outOfReach").valueStream().map(JsonNode::stringValue))
                .anySatisfy(sentence -> assertThat(sentence).contains("browsers"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Backups"))
                .anySatisfy(sentence -> assertThat(sentence).contains("imagery.cdn"))
                .anySatisfy(sentence -> assertThat(sentence).contains("versions"));
    }

    @Test
    void theObjectsOfAReceiptAreExported() {
        UUID purge = begin();
        awaitDone(purge);

        Calls.Answer answer = storage.get("/v1/purges/" + purge + "/objects");

        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.json().get("key").stringValue()).isEqualTo(picture.key());
        assertThat(answer.json().has("verifiedAt")).isTrue();
        assertThat(storage.get("/v1/purges/" + purge + "/objects?after=" + picture.key())
                        .bytes())
                .isEmpty();
        assertThat(storage.get("/v1/purges/" + purge + "/objects?after=walls").status())
                .isEqualTo(400);
    }

    @Test
    void theAuditLogTellsWhoAskedForItAndWhichVersionsLostPictures() {
        int version = sealed(render);
        UUID purge = begin();
        awaitDone(purge);

        assertThat(new String(storage.get("/v1/audit?action=purge&limit=10000").bytes())
                        .lines()
                        .filter(line -> line.contains(purge.toString())))
                .satisfiesExactly(
                        begun -> assertThat(begun).contains("\"actor\":\"ada\"", "A court says so"),
                        ended -> assertThat(ended)
                                .contains("\"group\":\"" + group + "\"", "\"version\":" + version, "\"assets\": 1"));
    }

    @Test
    void whoFollowsSeesTitlesAndObjectsInTheOrderInWhichTheyWereTakenDown() {
        long before = storage.get("/v1/purges").json().get("newest").longValue();
        UUID purge = settling(false);

        JsonNode page = storage.get("/v1/purges?limit=100&after=" + before).json();

        List<JsonNode> own = page.get("portions")
                .valueStream()
                .filter(portion -> portion.get("purge").stringValue().equals(purge.toString()))
                .toList();
        assertThat(own)
                .hasSize(2)
                .allSatisfy(portion ->
                        assertThat(portion.get("titleId").longValue()).isEqualTo(title));
        assertThat(own.getFirst().get("objects")).isEmpty();
        assertThat(own.getLast().get("objects").toString()).isEqualTo("[\"" + picture.key() + "\"]");
        assertThat(own.getFirst().get("number").longValue())
                .isLessThan(own.getLast().get("number").longValue())
                .isGreaterThan(before);
    }

    @Test
    void whatFollowersDidStandsInTheReceipt() {
        UUID purge = begin();
        String path = "/v1/purges/" + purge + "/reports/generation:worker-1";
        String report = "{\"removed\":3,\"kept\":[\"Artwork abc: title 7 shows it too\"],\"failed\":[]}";

        storage.put(path, "{\"removed\":2,\"kept\":[],\"failed\":[]}");
        Calls.Answer answer = storage.put(path, report);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(receipt(purge).get("followers")).hasSize(1).allSatisfy(follower -> {
            assertThat(follower.get("name").stringValue()).isEqualTo("generation:worker-1");
            assertThat(follower.get("report").toString()).isEqualTo(report);
        });
        assertThat(storage.put(path, "{\"removed\":-1}").faults())
                .containsExactlyInAnyOrder("out-of-range /removed", "missing /kept", "missing /failed");
    }

    @Test
    void aPurgeThatIsNotThereIsNotFound() {
        UUID none = UUID.randomUUID();

        assertThat(storage.get("/v1/purges/" + none).status()).isEqualTo(404);
        assertThat(storage.get("/v1/purges/" + none + "/objects").status()).isEqualTo(404);
        assertThat(storage.put("/v1/purges/" + none + "/reports/x", "{\"removed\":1,\"kept\":[],\"failed\":[]}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void versionsStayListedAndTheirAssetsSayThatTheyArePurged() {
        int version = sealed(render);

        settling(false);

        JsonNode asset = storage.get("/v1/assets?group=%s&version=%d&titleId=%d".formatted(group, version, title))
                .json()
                .get("assets")
                .get(0);
        assertThat(asset.has("purgedAt")).isTrue();
        assertThat(asset.get("renditions")).isEmpty();
        assertThat(asset.has("placeholder")).isFalse();
    }

    @Test
    void historyTellsThatWhatWasShownIsPurged() {
        for (String shown : List.of(render, fixtures.recordedRender(1920, 1080, 7))) {
            int version = fixtures.sealedVersion(group, Fixtures.line("XK/sq/browser/high", shown));
            publish(version);
            await().until(() -> fixtures.state(group, version).equals("live"));
        }
        String then = jdbc.sql("""
                        select to_char(settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from publication
                        join asset_group on asset_group.id = group_id where name = :group order by sequence limit 1
                        """)
                .param("group", group)
                .query((row, number) -> row.getString(1))
                .single();

        settling(false);

        JsonNode picture = storage.get("/v1/history?country=XK&language=sq&at=" + then)
                .json()
                .get("picture");
        assertThat(picture.has("purgedAt")).isTrue();
        assertThat(picture.get("files")).isEmpty();
    }

    @Test
    void aCheckDoesNotMissWhatIsPurgedAndFindsWhatIsThereAgain() {
        int version = sealed(render);
        UUID purge = begin();
        awaitDone(purge);
        putBack(picture);

        List<JsonNode> told = findings("{}");
        List<JsonNode> mended = findings("{\"mend\":true}");

        assertThat(told)
                .extracting(finding -> finding.get("kind").stringValue())
                .containsExactly("returned-object");
        assertThat(told)
                .extracting(finding -> finding.get("mended").booleanValue())
                .containsExactly(false);
        assertThat(mended)
                .extracting(finding -> finding.get("mended").booleanValue())
                .containsExactly(true);
        assertThat(isInTheBucket(picture)).isFalse();
        assertThat(fixtures.state(group, version)).isEqualTo("sealed");
    }

    /** Those of a check that tell of this test's version, render or object. */
    private List<JsonNode> findings(String asked) {
        String check = storage.post("/v1/checks", asked).header("Location");
        await().until(() -> storage.get(check).json().has("endedAt"));
        return storage.get(check + "/findings")
                .json()
                .get("findings")
                .valueStream()
                .filter(finding -> List.of(picture.key(), render, group + "/1")
                        .contains(finding.get("subject").stringValue()))
                .toList();
    }
}
