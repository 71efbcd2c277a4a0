package dev.imagery.local.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.local.client.Preview;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    @TempDir
    private Path directory;

    /** Draws the recipe's own text, and fails where that says so. */
    private static Preview draw(byte[] recipe, String context) throws IOException {
        String text = new String(recipe, StandardCharsets.UTF_8);
        if (text.equals("broken") && context.contains("JP")) {
            throw new IOException("/rows: out-of-range, found <0>");
        }
        return new Preview("US/en/browser/low", "960x540", Optional.of("quota-unmet"), recipe);
    }

    private Sheet sheet() {
        return new Sheet(
                directory.resolve("out"),
                WantedPicture.of(List.of("US/en", "JP/ja"), List.of("browser")),
                SheetTest::draw);
    }

    @Test
    void thePicturesStandBesideThePageThatShowsThem() throws IOException {
        var sheet = sheet();

        assertThat(sheet.draw("wall <1>.json", bytes("a wall"))).isEmpty();

        assertThat(sheet.page()).content().contains("<h1>wall &lt;1&gt;.json</h1>");
        assertThat(sheet.page())
                .content()
                .contains("<img src=\"US-en-browser.jpg?1\"", "US/en/browser/low, 960x540: quota-unmet");
        assertThat(directory.resolve("out/JP-ja-browser.jpg")).hasContent("a wall");
        assertThat(directory.resolve("out")).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aFaultStandsInThePlaceOfItsPicture() throws IOException {
        var sheet = sheet();
        sheet.draw("wall.json", bytes("a wall"));

        assertThat(sheet.draw("wall.json", bytes("broken")))
                .containsExactly("JP/ja browser: /rows: out-of-range, found <0>");

        assertThat(sheet.page())
                .content()
                .contains("<pre>/rows: out-of-range, found &lt;0&gt;</pre>", "US-en-browser.jpg?2");
        assertThat(directory.resolve("out/JP-ja-browser.jpg")).doesNotExist();
        assertThat(directory.resolve("out/US-en-browser.jpg")).hasContent("broken");
    }

    @Test
    void whereItIsServedAPageKnowsThatItWasDrawnAgain() throws Exception {
        var sheet = sheet();
        sheet.draw("wall.json", bytes("a wall"));
        try (var server = SheetServer.start(sheet)) {
            assertThat(get(server, "").body()).contains("US-en-browser.jpg?1", "!== '1'");
            assertThat(get(server, "version").body()).isEqualTo("1");
            assertThat(get(server, "US-en-browser.jpg").headers().firstValue("Content-Type"))
                    .contains("image/jpeg");

            sheet.draw("wall.json", bytes("another"));

            assertThat(get(server, "version").body()).isEqualTo("2");
            assertThat(get(server, "US-en-browser.jpg").body()).isEqualTo("another");
        }
    }

    @Test
    void nothingElseIsServed() throws Exception {
        var sheet = sheet();
        sheet.draw("wall.json", bytes("a wall"));
        Files.writeString(directory.resolve("secret.html"), "secret");
        try (var server = SheetServer.start(sheet)) {
            assertThat(get(server, "%2e%2e/secret.html").statusCode()).isEqualTo(404);
            assertThat(get(server, ".hidden.jpg").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aFileIsSavedAgainWhenItsTimeOrItsLengthIsAnother() throws IOException {
        var file = Files.writeString(directory.resolve("wall.json"), "one");
        var saved = new SavedFile(file);
        assertThat(saved.isSavedAgain()).isFalse();

        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(saved.isSavedAgain()).isTrue();
        assertThat(saved.isSavedAgain()).isFalse();

        Files.delete(file);
        assertThat(saved.isSavedAgain()).isFalse();
        Files.writeString(file, "another");
        assertThat(saved.isSavedAgain()).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(SheetServer server, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
        }
    }
}
