package dev.imagery.storage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.StorageServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
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
    void assetsAreFoundByTheirCell() {
        fixtures.sealedVersion(
                group,
                Fixtures.line("FR/fr/browser/high", renderKey),
                Fixtures.line("FR/fr/browser/high@autumn/bright", renderKey));

        assertThat(find("&cell=autumn/bright"))
                .singleElement()
                .satisfies(asset -> assertThat(asset.get("cell").stringValue()).isEqualTo("autumn/bright"));
        assertThat(find("&country=FR&cell="))
                .singleElement()
                .satisfies(asset -> assertThat(asset.has("cell")).isFalse());
        assertThat(places("&country=FR")).hasSize(2);
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
        Calls.Answer answer = storage.get("/v1/assets?titleId=" + (title + 1));

        assertThat(answer.json().get("assets")).hasSize(PLACES.size());
    }

    @Test
    void liveAssetsAreFoundOnceTheirVersionIsLive() {
        assertThat(places("&live=true")).isEmpty();
        assertThat(places("&live=false")).hasSize(PLACES.size());

        storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + version + "}");

        await().until(() -> places("&live=true").size() == PLACES.size());
        assertThat(places("&live=false")).isEmpty();
    }

    @Test
    void versionsAreFoundApart() {
        int second = fixtures.sealedVersion(group, Fixtures.line("FR/fr/browser/high", renderKey));

        assertThat(places("&version=" + second)).containsExactly("FR/fr/browser/high");
        assertThat(places("")).hasSize(PLACES.size() + 1);
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
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page =
                    storage.get("/v1/assets?limit=2&group=" + group + cursor).json();
            page.get("assets").forEach(asset -> seen.add(place(asset)));
            cursor = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
            pages++;
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(PLACES);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aCursorThatNobodyGaveIsRefused() {
        Calls.Answer answer = storage.get("/v1/assets?cursor=abc");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("malformed /query/cursor");
    }

    @Test
    void aLimitOutOfRangeIsRefused() {
        assertThat(storage.get("/v1/assets?limit=0").faults()).containsExactly("out-of-range /query/limit");
    }

    private List<String> places(String filter) {
        return find(filter).stream().map(SearchTest::place).toList();
    }

    private List<JsonNode> find(String filter) {
        JsonNode assets =
                storage.get("/v1/assets?group=" + group + filter).json().get("assets");
        return StreamSupport.stream(assets.spliterator(), false).toList();
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
