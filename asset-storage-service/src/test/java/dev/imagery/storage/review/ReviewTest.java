package dev.imagery.storage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.compare.DrawnPicture;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewTest extends StorageServiceTest {

    private static final String RECIPE = """
            {"titleIds":[12345],"safeAreas":[{"left":0.1,"top":0.25,"width":0.4,"height":0.5}],"textColour":"#ffee00"}""";

    private final String group = Fixtures.newGroup();

    @Test
    void aVersionThatAwaitsApprovalIsShownBesideTheLiveOne() {
        Picture before = DrawnPicture.jpeg(Color.GRAY, 0);
        Picture after = DrawnPicture.jpeg(Color.RED, 200);
        int live = fixtures.sealedVersion(group, Fixtures.line("US/en/browser/high", render(before)));
        storage.post("/v1/groups/" + group + "/publish", "{\"version\":" + live + "}");
        await().until(() -> fixtures.state(group, live).equals("live"));
        int version = awaiting(Fixtures.line("US/en/browser/high", render(after)));

        String page = settled(version);

        assertThat(page)
                .contains("<p class=\"state awaiting\">Awaits approval</p>", "beside version 1, which is live")
                .contains("https://cdn.example.com/" + before.key(), "https://cdn.example.com/" + after.key())
                .contains("alt=\"A wall of titles\"")
                .contains("<li class=\"changed\"><b>1</b> changed</li>")
                .contains("data-version=\"2\" data-course=\"&quot;1.1.0&quot;\"")
                .contains("<rect class=\"area\" x=\"100\" y=\"141\" width=\"400\" height=\"282\" rx=\"6\"/>")
                .contains("color=\"#ffee00\"", "All human beings are born free");
    }

    @Test
    void itNeedsNothingFromElsewhereButPictures() {
        Calls.Answer answer =
                page(awaiting(Fixtures.line("US/en/tv/high", render(DrawnPicture.jpeg(Color.RED, 9)))), "");

        String page = new String(answer.bytes(), StandardCharsets.UTF_8);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'; img-src https://cdn.example.com;")
                .contains("script-src '" + hash(inside(page, "script")) + "'")
                .contains("style-src '" + hash(inside(page, "style")) + "'")
                .endsWith("frame-ancestors 'none'");
        assertThat(page).doesNotContain("<link rel=\"stylesheet", " src=\"/", " style=\"", " onclick");
    }

    @Test
    void aNameThatIsAScriptIsText() {
        String line = Fixtures.line("US/en/tv/high", render(DrawnPicture.jpeg(Color.RED, 9)))
                .replace("A wall of titles", "Posters of \\\"><script>alert(1)</script>");

        String page = text(awaiting(line));

        assertThat(page)
                .contains("Posters of &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void whatWasDecidedIsShownWithItsNotes() {
        int version = awaiting(Fixtures.line("US/en/tv/high", render(DrawnPicture.jpeg(Color.RED, 9))));
        storage.send("POST", "/v1/groups/" + group + "/refuse", "application/json", """
                {"version":1,"note":"Too <dark>","pins":[{"asset":"US/en/tv/high","note":"Her face is cut off"}]}""", "Imagery-Actor", "grace");

        assertThat(text(version))
                .contains("Refused by grace", "Too &lt;dark&gt;")
                .contains("<blockquote class=\"pin\"><b>US/en/tv/high</b> Her face is cut off</blockquote>")
                .doesNotContain("<form");
    }

    @Test
    void manyPicturesTakeSeveralPages() {
        int version = awaiting(
                Fixtures.line("US/en/browser/high", render(DrawnPicture.jpeg(Color.RED, 9))),
                Fixtures.line("US/en/mobile/high", render(DrawnPicture.jpeg(Color.RED, 9))),
                Fixtures.line("US/en/tv/high", render(DrawnPicture.jpeg(Color.RED, 9))));

        String first = new String(page(version, "?limit=2").bytes(), StandardCharsets.UTF_8);
        String next = first.replaceAll("(?s).*<a class=\"next\" rel=\"next\" href=\"[^\"]*(/v1/[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String second = new String(storage.get(next).bytes(), StandardCharsets.UTF_8);

        assertThat(first).contains("US/en/browser/high", "US/en/mobile/high").doesNotContain("US/en/tv/high");
        assertThat(second).contains("US/en/tv/high").doesNotContain("US/en/browser/high", "class=\"next\"");
    }

    @Test
    void aVersionThatIsNotSealedHasNoPage() {
        assertThat(page(fixtures.openVersion(group), "").status()).isEqualTo(409);
        assertThat(page(77, "").status()).isEqualTo(404);
        assertThat(page(1, "?after=1&limit=0").faults())
                .containsExactlyInAnyOrder("malformed /query/after", "out-of-range /query/limit");
    }

    private String render(Picture picture) {
        return fixtures.recordedRender(fixtures.uploaded(picture));
    }

    private int awaiting(String... lines) {
        String opening = Fixtures.version(UUID.randomUUID())
                .replace("{\"titleIds\":[12345]}", RECIPE)
                .replace("\"author\":\"ops\"", "\"author\":\"ada\",\"approval\":true");
        int version = storage.post("/v1/groups/" + group + "/versions", opening)
                .json()
                .get("version")
                .intValue();
        String path = "/v1/groups/" + group + "/versions/" + version;
        storage.postLines(path + "/assets", lines);
        storage.post(path + "/seal");
        return version;
    }

    private Calls.Answer page(int version, String query) {
        return storage.get(
                "/v1/groups/" + group + "/versions/" + version + "/review" + query, "Accept", "text/html,*/*;q=0.8");
    }

    private String text(int version) {
        return new String(page(version, "").bytes(), StandardCharsets.UTF_8);
    }

    /** Once all pictures were compared. */
    private String settled(int version) {
        await().until(() -> !text(version).contains("still to be compared"));
        return text(version);
    }

    private static String inside(String page, String element) {
        int start = page.indexOf("<" + element + ">") + element.length() + 2;
        return page.substring(start, page.indexOf("</" + element + ">", start));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
