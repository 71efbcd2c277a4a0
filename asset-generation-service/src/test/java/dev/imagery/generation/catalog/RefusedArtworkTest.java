package dev.imagery.generation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.Pictures;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is refused when it is sent as artwork. */
class RefusedArtworkTest extends CatalogTest {

    private static final long TITLE = 180;

    @BeforeEach
    void aTitle() {
        put(TITLE, "Emma", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/webp", "image/avif"})
    void bytesThatAreNoPicture(String type) {
        for (var text : List.of(
                "",
                "no picture",
                "%!PS-Adobe-3.0",
                "%PDF-1.4",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "push graphic-context",
                "<image><read filename='/etc/passwd'/></image>",
                "GIF89a",
                "PK\3\4",
                "<html></html>")) {
            assertRefused(send(text.getBytes(StandardCharsets.US_ASCII), type), "not-a-picture");
        }
    }

    @Test
    void aPictureCutShortWithinItsHeader() {
        for (var whole : List.of(Pictures.jpeg(60, 90, Color.RED), Pictures.png(60, 90, Color.RED))) {
            assertRefused(send(Arrays.copyOf(whole, 23), "image/jpeg"), "not-a-picture");
        }
        assertRefused(send(Arrays.copyOf(Pictures.avif(60, 90, Color.RED), 100), "image/avif"), "not-a-picture");
    }

    @Test
    void aPictureCutShortBehindItsHeader() {
        var whole = Pictures.jpeg(60, 90, Color.RED);
        int sent = whole.length - 2;

        var answer = send(Arrays.copyOf(whole, sent), "image/jpeg");

        assertRefused(answer, "truncated");
        assertThat(answer).bodyJson().extractingPath("$.faults[0].found").isEqualTo(sent + " bytes");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.faults[0].expected")
                .isEqualTo("a whole JPEG, up to its EOI marker");
    }

    @Test
    void everyFaultIsToldWithItsSetting() {
        var worst = Pictures.announcingFrames(Pictures.bomb(30_000, 3_000));

        var answer = send(worst, "image/jpeg");

        assertRefused(answer, "wrong-media-type", "out-of-range", "out-of-range", "animated", "out-of-range");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.faults[*].expected")
                .asArray()
                .containsExactly(
                        "image/png, which the bytes are",
                        "at most 50000000 pixels (imagery.artwork.max-pixels)",
                        "at most 16000 pixels of width or height (imagery.artwork.max-side)",
                        "at most 1 frames (imagery.artwork.max-frames)",
                        "a longer side of at most 4 times the shorter (imagery.artwork.max-proportion)");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.faults[*].found")
                .asArray()
                .containsExactly("image/jpeg", "30000×3000", "30000×3000", "2 frames", "30000×3000");
    }

    @Test
    void aFileOfMoreBytesThanItMayHave() {
        assertThat(send(new byte[20 * 1024 * 1024 + 1], "image/png"))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("20971520 bytes (imagery.artwork.max-bytes)");
    }

    @Test
    void formatsThatArtworkIsNotOf() {
        for (var type : List.of("image/gif", "image/svg+xml", "image/heic", "application/pdf")) {
            assertThat(send(Pictures.png(60, 90, Color.RED), type))
                    .hasStatus(415)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    private static void assertRefused(MvcTestResult answer, String... codes) {
        assertThat(answer)
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.faults[*].code")
                .asArray()
                .containsExactly((Object[]) codes);
    }

    private MvcTestResult send(byte[] bytes, String type) {
        return http.put()
                .uri("/v1/titles/" + TITLE + "/artwork/en")
                .contentType(MediaType.parseMediaType(type))
                .content(bytes)
                .exchange();
    }
}
