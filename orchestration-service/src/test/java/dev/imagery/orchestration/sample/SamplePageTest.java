package dev.imagery.orchestration.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SamplePageTest {

    private static final Form FORM = new Form(List.of(text("email", ""), text("firstName", "\"><b>")));

    private static final Picture LANDSCAPE = picture("wide", 1920, 1080);
    private static final Picture PORTRAIT = picture("tall", 1080, 1920);

    @Test
    void eachOrientationHasSourcesOfItsOwnAndThePictureItsSize() {
        String html = page(new Walls(Map.of(Orientation.LANDSCAPE, LANDSCAPE, Orientation.PORTRAIT, PORTRAIT)))
                .html()
                .html();

        assertThat(html)
                .containsSubsequence(
                        "<source type=\"image/avif\" srcset=\"https://cdn.example.com/tall.avif 1080w\" sizes=\"max(100vw, 100vh * 1080 / 1920)\""
                                + " width=\"1080\" height=\"1920\" media=\"(orientation: portrait)\">",
                        "<source srcset=\"https://cdn.example.com/tall.jpg\" width=\"1080\" height=\"1920\" media=\"(orientation: portrait)\">",
                        "<source type=\"image/avif\" srcset=\"https://cdn.example.com/wide.avif 1920w\" sizes=\"max(100vw, 100vh * 1920 / 1080)\"",
                        "<img class=\"wall\" src=\"https://cdn.example.com/wide.jpg\" alt=\"Posters\" lang=\"ja-JP\""
                                + " width=\"1920\" height=\"1080\" fetchpriority=\"high\">");
    }

    @Test
    void theBestEncodingIsFetchedBeforeThePageIsRead() {
        assertThat(page(Walls.of(LANDSCAPE)).preloads())
                .containsExactly(
                        "<https://cdn.example.com/wide.avif>; rel=preload; as=image; type=\"image/avif\";"
                                + " imagesrcset=\"https://cdn.example.com/wide.avif 1920w\"; imagesizes=\"max(100vw, 100vh * 1920 / 1080)\"; fetchpriority=high");
        assertThat(page(new Walls(Map.of(Orientation.LANDSCAPE, LANDSCAPE, Orientation.PORTRAIT, PORTRAIT)))
                        .preloads())
                .hasSize(2)
                .anyMatch(link -> link.contains("tall.avif") && link.endsWith("media=\"(orientation: portrait)\""));
    }

    @Test
    void onlyItsOwnStyleAndThePicturesOfTheCdnAreAllowed() throws Exception {
        SamplePage page = page(Walls.of(LANDSCAPE));
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL)
                .matcher(page.html().html());
        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes("UTF-8")));

        assertThat(page.policy())
                .isEqualTo("default-src 'none'; img-src data: https://cdn.example.com; style-src 'sha256-" + hash
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.html().html()).doesNotContain("<script").doesNotContain(" style=");
    }

    @Test
    void whatOthersWroteIsText() {
        SamplePage page =
                SamplePage.of(Walls.NONE, FORM, Wording.of("en"), "en", "?country=US&x=\"><script>alert(1)</script>");

        assertThat(page.html().html())
                .contains("action=\"/demo/home?country=US&amp;x=&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .contains("value=\"&quot;&gt;&lt;b&gt;\"")
                .contains("<label>First name ")
                .doesNotContain("<script");
    }

    @Test
    void withoutAPictureItIsStillAPage() {
        SamplePage page = page(Walls.NONE);

        assertThat(page.html().html())
                .contains("<h1>Great stories, wherever you are.</h1>", "<input name=\"email\"")
                .doesNotContain("<picture>");
        assertThat(page.policy()).contains("img-src data:;");
        assertThat(page.preloads()).isEmpty();
    }

    @Test
    void aPageWithoutAFormHasNone() {
        assertThat(SamplePage.of(Walls.NONE, new Form(List.of()), Wording.of("en"), "en", "")
                        .html()
                        .html())
                .doesNotContain("<form");
    }

    private static Field text(String name, String value) {
        return new Field.Text(name, false, value, Optional.empty(), Optional.empty());
    }

    private static SamplePage page(Walls walls) {
        return SamplePage.of(walls, FORM, Wording.of("en"), "ja-JP", "");
    }

    private static Picture picture(String name, int width, int height) {
        return Picture.of(JsonMapper.shared().readTree("""
                        {"images": {"backgroundImage": {
                           "url": "https://cdn.example.com/%1$s.jpg", "type": "image/jpeg", "width": %2$d, "height": %3$d,
                           "altText": "Posters",
                           "sources": [{"type": "image/avif", "srcset": "https://cdn.example.com/%1$s.avif %2$dw"}]}}}
                        """.formatted(name, width, height)))
                .orElseThrow();
    }
}
