package dev.imagery.storage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchTest extends StorageServiceTest {

    private static final List<String> PLACES = List.of(
            "JP/ja/browser/high", "MX/es/browser/high", "MX/es/tv/high", "US/en/browser/high", "US/en/mobile/ultra");

    private final String group = Fixtures.newGroup();
    private final long title = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE - 1);
    private String renderKey;
    private int version;

    @BeforeEach
    void seal() {
        renderKey = fixtures.recordedRender(1920, 1080, title, title + 1);
        version = fixtures.sealedVersion(
                group,
                PLACES.stream().map(place -> Fixtures.line(place, renderKey)).toArray(String[]::new));
    }

    @Test
    void anAssetIsToldWithItsRenditionsAndTitles() {
        JsonNode asset = find("&country=JP").getFirst();

        assertThat(asset.get("group").stringValue()).isEqualTo(group);
        assertThat(asset.get("version").intValue()).isEqualTo(version);
        assertThat(asset.get("live").booleanValue()).isFalse();
        assertThat(asset.get("language").stringValue()).isEqualTo("ja");
        assertThat(asset.get("width").intValue()).isEqualTo(1920);
        assertThat(asset.get("renderKey").stringValue()).isEqualTo(renderKey);
        assertThat(asset.get("altText").stringValue()).isEqualTo("A wall of titles");
        assertThat(asset.get("dominantColour").stringValue()).isEqualTo("#1a2b3c");
        assertThat(asset.get("placeholder").stringValue()).isEqualTo("3/cJPJqAh4eAiIiIiHeAgAj4eA==");
        assertThat(asset.get("contrast").get("worst").doubleValue()).isEqualTo(4.51);
        assertThat(asset.get("contrast").get("mean").doubleValue()).isEqualTo(9.2);
        assertThat(asset.get("titleIds")).extracting(JsonNode::longValue).containsExactly(title, title + 1);
        JsonNode rendition = asset.get("renditions").get(0);
        assertThat(rendition.get("encoding").stringValue()).isEqualTo("jpeg");
        assertThat(rendition.get("url").stringValue())
                .isEqualTo("https://cdn.example.com/" + rendition.get("key").stringValue());
    }

    @Test
    void assetsAreFoundByTheirContext() {
        assertThat(places("&platform=browser"))
                .containsExactly("JP/ja/browser/high", "MX/es/browser/high", "US/en/browser/high");
        assertThat(places("&country=MX&platform=tv")).containsExactly("MX/es/tv/high");
        assertThat(places("&language=en")).containsExactly("US/en/browser/high", "US/en/mobile/ultra");
        assertThat(places("&resolution=ultra")).containsExactly("US/en/mobile/ultra");
        assertThat(places("&country=FR")).isEmpty();
    }

    @Test
    void aRegionIsWhatTheNewestCatalogueSays() {
        long newest = Long.MAX_VALUE;
        tellRegions(newest, "{\"region\":\"LATAM\",\"countries\":[\"MX\",\"AR\"]}");
        tellRegions(newest - 1, "{\"region\":\"LATAM\",\"countries\":[\"US\"]}");

        assertThat(places("&region=LATAM")).containsExactly("MX/es/browser/high", "MX/es/tv/high");
        assertThat(places("&region=LATAM&country=US,MX&platform=tv")).containsExactly("MX/es/tv/high");
        assertThat(storage.get("/v1/assets?region=LATIN").faults()).containsExactly("unknown-region /query/region");
    }

    @Test
    void assetsAreFoundByTheirCell() {
        fixtures.sealedVersion(
                group,
                Fixtures.line("FR/fr/browser/high", renderKey),
                Fixtures.line("FR/fr/browser/high@autumn/bright", renderKey));

        String second = "&version=" + (version + 1);
        assertThat(find(second + "&cell=autumn/bright"))
                .singleElement()
                .satisfies(asset -> assertThat(asset.get("cell").stringValue()).isEqualTo("autumn/bright"));
        assertThat(find(second + "&cell="))
                .singleElement()
                .satisfies(asset -> assertThat(asset.has("cell")).isFalse());
        assertThat(places(second)).hasSize(2);
    }

    @Test
    void pagesGoFromOneCellToTheNext() {
        int second = fixtures.sealedVersion(
                group,
                Fixtures.line("FR/fr/browser/high", renderKey),
                Fixtures.line("FR/fr/browser/high@autumn/bright", renderKey),
                Fixtures.line("FR/fr/browser/high@autumn/plain", renderKey));
        String filter = "&limit=1&version=" + second;

        List<String> cells = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    storage.get("/v1/assets?group=" + group + filter + cursor).json();
            page.get("assets").forEach(asset -> cells.add(asset.path("cell").asString("none")));
            cursor = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
        } while (!cursor.isEmpty());

        assertThat(cells).containsExactly("none", "autumn/bright", "autumn/plain");
    }

    @Test
    void assetsAreFoundByATitleThatTheyShow() {
        assertThat(places("&titleId=" + (title + 1))).hasSize(PLACES.size());
        assertThat(places("&titleId=" + (title + 2))).isEmpty();

        publish(version);
        Calls.Answer ofAllGroups = storage.get("/v1/assets?titleId=" + (title + 1));
        assertThat(ofAllGroups.json().get("assets")).hasSize(PLACES.size());
    }

    @Test
    void withoutAVersionWhatIsLiveIsFound() {
        assertThat(live("")).isEmpty();
        publish(version);
        assertThat(live("")).hasSize(PLACES.size());

        List<String> more =
                Stream.concat(PLACES.stream(), Stream.of("US/es/tv/high")).toList();
        int second = fixtures.sealedVersion(
                group,
                more.stream().map(place -> Fixtures.line(place, renderKey)).toArray(String[]::new));
        assertThat(live("")).isEqualTo(PLACES);
        publish(second);
        assertThat(live("")).isEqualTo(more);

        storage.post("/v1/groups/" + group + "/rollback", "{}");
        await().until(() -> live("").equals(PLACES));
    }

    @Test
    void aVersionMayBeAskedToBeLiveOrNot() {
        assertThat(places("&live=true")).isEmpty();
        assertThat(places("&live=false")).hasSize(PLACES.size());
        publish(version);
        assertThat(places("&live=true")).hasSize(PLACES.size());
        assertThat(places("&live=false")).isEmpty();
        assertThat(find("").getFirst().get("live").booleanValue()).isTrue();
    }

    @Test
    void nothingIsFoundOfWhatThereIsNot() {
        assertThat(storage.get("/v1/assets?group=" + group + "&version=99&count=true")
                        .json()
                        .get("assets"))
                .isEmpty();
        assertThat(storage.get("/v1/assets?group=nobody").json().get("assets")).isEmpty();
    }

    @Test
    void aVersionThatIsNotSealedIsNotFound() {
        int open = fixtures.openVersion(group);
        storage.postLines(
                "/v1/groups/" + group + "/versions/" + open + "/assets",
                Fixtures.line("FR/fr/browser/high", renderKey));

        assertThat(places("&country=FR")).isEmpty();
    }

    @Test
    void pagesGoThroughAllAssetsOnce() {
        assertThat(pages("version=" + version + "&limit=2")).isEqualTo(PLACES);
        publish(version);
        assertThat(pages("limit=2")).isEqualTo(PLACES);
        assertThat(pages("limit=2&order=desc")).isEqualTo(PLACES.reversed());
    }

    @Test
    void assetsAreCountedWhereThatIsAskedFor() {
        JsonNode counted = storage.get("/v1/assets?count=true&limit=2&group=%s&version=%d".formatted(group, version))
                .json();
        assertThat(counted.get("count").get("relation").stringValue()).isEqualTo("=");
        assertThat(counted.get("count").get("assets").intValue()).isEqualTo(PLACES.size());
        assertThat(storage.get("/v1/assets?group=" + group).json().has("count")).isFalse();
    }

    @Test
    void aCursorThatNobodyGaveIsRefused() {
        Calls.Answer answer = storage.get("/v1/assets?cursor=abc");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("malformed /query/cursor");
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String next = storage.get("/v1/assets?limit=2&group=%s&version=%d".formatted(group, version))
                .json()
                .get("next")
                .stringValue();

        Calls.Answer answer = storage.get(
                "/v1/assets?limit=2&sort=made&group=%s&version=%d&cursor=%s".formatted(group, version, next));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-parameter");
        assertThat(answer.faults()).containsExactly("other-query /query/cursor");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(storage.get("/v1/assets?limit=0&platfrom=tv&country=USA&sort=size")
                        .faults())
                .containsExactlyInAnyOrder(
                        "out-of-range /query/limit",
                        "unknown-parameter /query/platfrom",
                        "malformed /query/country",
                        "unknown-value /query/sort");
    }

    private List<String> places(String filter) {
        return find(filter).stream().map(SearchTest::place).toList();
    }

    private List<JsonNode> find(String filter) {
        String ofVersion = filter.contains("&version=") ? "" : "&version=" + version;
        JsonNode assets = storage.get("/v1/assets?group=" + group + ofVersion + filter)
                .json()
                .get("assets");
        return StreamSupport.stream(assets.spliterator(), false).toList();
    }

    private void tellRegions(long catalogRevision, String regions) {
        String opening = Fixtures.version(UUID.randomUUID())
                .replace(
                        "\"catalogRevision\":7",
                        "\"catalogRevision\":%d,\"regions\":[%s]".formatted(catalogRevision, regions));
        assertThat(storage.post("/v1/groups/" + group + "/versions", opening).status())
                .isEqualTo(201);
    }

    private List<String> live(String filter) {
        JsonNode assets =
                storage.get("/v1/assets?group=" + group + filter).json().get("assets");
        return StreamSupport.stream(assets.spliterator(), false)
                .map(SearchTest::place)
                .toList();
    }

    /** The places of all pages, in their order. */
    private List<String> pages(String filter) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = storage.get("/v1/assets?group=" + group + "&" + filter + cursor)
                    .json();
            page.get("assets").forEach(asset -> seen.add(place(asset)));
            cursor = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
        } while (!cursor.isEmpty());
        return seen;
    }

    private void publish(int number) {
        storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + number + "}");
        await().until(() -> fixtures.state(group, number).equals("live"));
    }

    private static String place(JsonNode asset) {
        return String.join(
                "/",
                asset.get("country").stringValue(),
                asset.get("language").stringValue(),
                asset.get("platform").stringValue(),
                asset.get("resolution").stringValue());
    }
}
