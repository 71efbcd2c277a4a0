package dev.imagery.generation.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.Pictures;
import dev.imagery.generation.ServiceTest;
import dev.imagery.generation.objectstore.ContentAddress;
import dev.imagery.generation.objectstore.ContentObjects;
import dev.imagery.generation.objectstore.FileDigest;
import dev.imagery.generation.objectstore.LocalCopiesSettings;
import dev.imagery.rendering.artwork.PictureFormat;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of a title's artwork that is taken down for good at storage. */
class PurgeFollowingTest extends ServiceTest {

    private static final String CATALOGUE = "asset-generation:catalogue";

    @Autowired
    private ContentObjects objects;

    @Autowired
    private LocalCopiesSettings copies;

    @Test
    void theTitlesArtworkOfAllTimesEndsInAllLanguagesAndItsBytesGo() throws IOException {
        title(91_001, "");
        var before = put(91_001, "en", new Color(0x910011));
        var english = put(91_001, "en", new Color(0x910012));
        var german = put(91_001, "de", new Color(0x910013));

        var purge = STORAGE.purge(91_001);
        awaitReport(purge, CATALOGUE);

        assertThat(isKept(before)).isFalse();
        assertThat(isKept(english)).isFalse();
        assertThat(isKept(german)).isFalse();
        assertThat(get("/v1/titles/91001/artwork/en")).hasStatus(404);
        assertThat(get("/v1/titles/91001")).bodyJson().doesNotHavePath("$.artwork.de");
        assertThat(STORAGE.reportsOf(purge).get(CATALOGUE).toString())
                .isEqualTo("{\"removed\":3,\"kept\":[],\"failed\":[]}");
    }

    @Test
    void bytesThatAnotherTitleHasTooStayAndAreNamed() throws IOException {
        title(91_002, "");
        title(91_003, "");
        var shared = put(91_002, "en", new Color(0x910021));
        put(91_003, "en", new Color(0x910021));

        var purge = STORAGE.purge(91_002);
        awaitReport(purge, CATALOGUE);

        assertThat(isKept(shared)).isTrue();
        assertThat(get("/v1/titles/91003/artwork/en")).hasStatusOk();
        assertThat(STORAGE.reportsOf(purge).get(CATALOGUE).toString())
                .isEqualTo("{\"removed\":0,\"kept\":[\"The artwork %s: titles [91003] have it too.\"],\"failed\":[]}"
                        .formatted(shared));
    }

    @Test
    void bytesThatOnlyPurgedTitlesHaveGoWithTheLastOfThem() throws IOException {
        title(91_004, "");
        title(91_005, "");
        var shared = put(91_004, "en", new Color(0x910041));
        put(91_005, "en", new Color(0x910041));
        awaitReport(STORAGE.purge(91_004), CATALOGUE);

        awaitReport(STORAGE.purge(91_005), CATALOGUE);

        assertThat(isKept(shared)).isFalse();
    }

    @Test
    void neitherTheBytesNorTheTitleComeBack() {
        title(91_006, "");
        title(91_007, "");
        put(91_006, "en", new Color(0x910061));
        awaitReport(STORAGE.purge(91_006), CATALOGUE);

        assertThat(send(91_007, "en", new Color(0x910061)))
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.faults[*].code")
                .asArray()
                .containsExactly("purged");
        assertThat(send(91_006, "en", new Color(0x910062)))
                .hasStatus(410)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/path/id");
    }

    @Test
    void copiesAndTilesAreDroppedFromTheDiskOfTheInstanceWhichTellsSo() throws IOException {
        title(91_008, "");
        var digest = put(91_008, "en", new Color(0x910081));
        var copy = Files.writeString(copy(digest), "a copy");

        var purge = STORAGE.purge(91_008);
        await().until(() -> STORAGE.reportsOf(purge).keySet().stream().anyMatch(name -> !name.equals(CATALOGUE)));

        assertThat(copy).doesNotExist();
        assertThat(renderer.dropped()).contains(digest);
        assertThat(STORAGE.reportsOf(purge).entrySet())
                .filteredOn(report -> !report.getKey().equals(CATALOGUE))
                .singleElement()
                .satisfies(report ->
                        assertThat(report.getValue().get("removed").intValue()).isPositive());
    }

    @Test
    void aCopyThatARenderBringsBackIsDroppedAgain() throws IOException {
        title(91_009, "");
        var digest = put(91_009, "en", new Color(0x910091));
        awaitReport(STORAGE.purge(91_009), CATALOGUE);

        var copy = Files.writeString(copy(digest), "brought back");

        await().until(() -> !Files.exists(copy));
    }

    @Test
    void aPlanThatStillWantsItHasAGap() {
        title(91_010, "");
        put(91_010, "en", new Color(0x910101));
        awaitReport(STORAGE.purge(91_010), CATALOGUE);

        var answer = http.post()
                .uri("/v1/recipes/plan")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"titleIds": [91010], "countries": ["US"], "type": "perspective", "rows": 2, "cols": 2, "size": [1920, 1080]}
                        """)
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.gaps[0].code")
                .isEqualTo("artwork-missing");
    }

    private String put(long title, String language, Color colour) {
        artwork(title, language, colour);
        return FileDigest.sha256(Pictures.png(20, 30, colour));
    }

    private MvcTestResult send(long title, String language, Color colour) {
        return http.put()
                .uri("/v1/titles/" + title + "/artwork/" + language)
                .contentType(MediaType.IMAGE_PNG)
                .content(Pictures.png(20, 30, colour))
                .exchange();
    }

    private boolean isKept(String digest) throws IOException {
        var bytes = objects.open(ContentAddress.ofArtwork(digest, PictureFormat.PNG));
        if (bytes.isPresent()) {
            bytes.get().close();
        }
        return bytes.isPresent();
    }

    private Path copy(String digest) {
        return copies.directoryOrDefault().resolve(digest + ".png");
    }

    private void awaitReport(UUID purge, String follower) {
        await().until(() -> STORAGE.reportsOf(purge).containsKey(follower));
    }
}
