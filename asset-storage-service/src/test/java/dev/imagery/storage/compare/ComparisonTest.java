package dev.imagery.storage.compare;

import static dev.imagery.storage.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.storage.Calls;
import dev.imagery.storage.Fixtures;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComparisonTest extends StorageServiceTest {

    private final String group = Fixtures.newGroup();

    @Test
    void theLargestChangeComesFirstAndWhatIsTheSameIsLeftOut() {
        String before = render(DrawnPicture.jpeg(Color.GRAY, 0));
        int from = fixtures.sealedVersion(
                group,
                line("US/en/browser/high", before),
                line("US/en/mobile/high", before),
                line("US/en/tv/high", before),
                line("FR/fr/browser/high", before));
        int to = fixtures.sealedVersion(
                group,
                line("US/en/browser/high", render(DrawnPicture.jpeg(Color.RED, 40))),
                line("US/en/mobile/high", render(DrawnPicture.jpeg(Color.RED, 250))),
                line("US/en/tv/high", before),
                line("JP/ja/browser/high", before));

        JsonNode comparison = compared(from, to, "");

        assertThat(told(comparison))
                .containsExactly(
                        "FR/fr/browser dropped",
                        "JP/ja/browser added",
                        "US/en/mobile changed",
                        "US/en/browser changed");
        assertThat(comparison.get("pictures").toString()).isEqualTo("{\"state\":\"done\",\"pairs\":2,\"measured\":2}");
        assertThat(comparison.get("counts").toString())
                .isEqualTo("{\"added\":1,\"dropped\":1,\"changed\":2,\"unmeasured\":0,\"incomparable\":0,\"same\":1}");
        assertThat(difference(comparison, 2))
                .isGreaterThan(difference(comparison, 3))
                .isLessThan(1);
        assertThat(difference(comparison, 3)).isPositive();
    }

    @Test
    void bothPicturesAreToldWithTheirAddresses() {
        Picture picture = DrawnPicture.jpeg(Color.RED, 40);
        int from = fixtures.sealedVersion(group, line("US/en/tv/high", render(DrawnPicture.jpeg(Color.GRAY, 0))));
        String after = render(picture);
        int to = fixtures.sealedVersion(group, line("US/en/tv/high", after));

        JsonNode asset = compared(from, to, "").get("assets").get(0);

        assertThat(asset.get("after").toString()).isEqualTo("""
                {"renderKey":"%s","width":1920,"height":1080,"url":"https://cdn.example.com/%s"}""".formatted(after, picture.key()));
        assertThat(asset.has("before")).isTrue();
        assertThat(asset.has("obstacle")).isFalse();
    }

    @Test
    void whatWasJustSealedIsUnmeasuredUntilItWasLookedAt() {
        int from = fixtures.sealedVersion(group, line("US/en/tv/high", render(DrawnPicture.jpeg(Color.GRAY, 0))));
        int to = fixtures.sealedVersion(group, line("US/en/tv/high", render(DrawnPicture.jpeg(Color.RED, 40))));

        JsonNode first = read(from, to, "").json();

        assertThat(first.get("pictures").toString()).isEqualTo("{\"state\":\"running\",\"pairs\":1,\"measured\":0}");
        assertThat(told(first)).containsExactly("US/en/tv unmeasured");
        assertThat(first.get("assets").get(0).has("difference")).isFalse();
        assertThat(told(compared(from, to, ""))).containsExactly("US/en/tv changed");
    }

    /** Its bytes are no picture, and need not be: they are the same. */
    @Test
    void theSameFileOfTwoRendersIsNotLookedAt() {
        Picture picture = fixtures.uploaded();
        int from = fixtures.sealedVersion(group, line("US/en/tv/high", fixtures.recordedRender(picture)));
        int to = fixtures.sealedVersion(group, line("US/en/tv/high", fixtures.recordedRender(picture)));

        JsonNode comparison = compared(from, to, "&change=same");

        assertThat(told(comparison)).containsExactly("US/en/tv same");
        assertThat(difference(comparison, 0)).isZero();
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        String drawn = render(DrawnPicture.jpeg(Color.GRAY, 0));
        int from = fixtures.sealedVersion(group, line("US/en/mobile/high", drawn), line("US/en/tv/high", drawn));
        int to = fixtures.sealedVersion(
                group,
                line("US/en/mobile/high", fixtures.recordedRender(fixtures.uploaded("avif"))),
                line("US/en/tv/high", fixtures.recordedRender(fixtures.uploaded("jpeg"))));

        JsonNode comparison = compared(from, to, "");

        assertThat(told(comparison)).containsExactly("US/en/mobile incomparable", "US/en/tv incomparable");
        assertThat(comparison.get("assets").get(0).get("obstacle").stringValue())
                .isEqualTo("encoding");
        assertThat(comparison.get("assets").get(1).get("obstacle").stringValue())
                .isEqualTo("unreadable");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndRepetitions() {
        String before = render(DrawnPicture.jpeg(Color.GRAY, 0));
        String after = render(DrawnPicture.jpeg(Color.RED, 90));
        String[] places =
                IntStream.range(0, 7).mapToObj(i -> "US/en/p" + i + "/high").toArray(String[]::new);
        int from = fixtures.sealedVersion(
                group,
                List.of(places).stream().map(place -> line(place, before)).toArray(String[]::new));
        int to = fixtures.sealedVersion(
                group, List.of(places).stream().map(place -> line(place, after)).toArray(String[]::new));
        compared(from, to, "");

        List<String> told = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = compared(from, to, "&limit=3" + next);
            told.addAll(told(page));
            next = page.has("next") ? "&after=" + page.get("next").stringValue() : "";
        } while (!next.isEmpty());

        assertThat(told)
                .containsExactly(IntStream.range(0, 7)
                        .mapToObj(i -> "US/en/p" + i + " changed")
                        .toArray(String[]::new));
    }

    @Test
    void everyFaultOfTheQueryIsTold() {
        Calls.Answer answer = storage.get(
                "/v1/groups/" + group + "/versions/1/comparison?change=better&after=%2B&limit=0&sort=worst");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "missing /query/from",
                        "malformed /query/change",
                        "malformed /query/after",
                        "out-of-range /query/limit",
                        "unknown-parameter /query/sort");
    }

    @Test
    void versionsThatAreNotThereOrNotSealedAreNotCompared() {
        int sealed = fixtures.sealedVersion(group);
        int open = fixtures.openVersion(group);

        assertThat(read(77, sealed, "").status()).isEqualTo(404);
        assertThat(read(sealed, open, "").problem()).isEqualTo("version-open");
    }

    /** Where the box is, is what differs; the stripes beside it are not. */
    @Test
    void theSheetShowsBeforeAfterAndWhereTheyDiffer() throws IOException {
        int from = fixtures.sealedVersion(group, line("US/en/tv/high", render(DrawnPicture.jpeg(Color.GRAY, 0))));
        int to = fixtures.sealedVersion(group, line("US/en/tv/high", render(DrawnPicture.jpeg(Color.GREEN, 200))));
        compared(from, to, "");

        Calls.Answer answer =
                storage.get("/v1/groups/" + group + "/versions/" + to + "/comparison/sheet?largest=1&from=" + from);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        int top = sheet.getHeight() - 16 - 180;
        assertThat(sheet.getRGB(16 + 336 + 60, top + 60) >> 8 & 0xff)
                .as("green, after")
                .isGreaterThan(200);
        assertThat(sheet.getRGB(16 + 60, top + 60) >> 8 & 0xff)
                .as("green, before")
                .isLessThan(160);
        assertThat(sheet.getRGB(16 + 2 * 336 + 60, top + 60) >> 16 & 0xff)
                .as("hot")
                .isGreaterThan(200);
        assertThat(sheet.getRGB(16 + 2 * 336 + 300, top + 150) >> 16 & 0xff)
                .as("cold")
                .isLessThan(90);
    }

    private String render(Picture picture) {
        return fixtures.recordedRender(fixtures.uploaded(picture));
    }

    private Calls.Answer read(int from, int to, String more) {
        return storage.get("/v1/groups/" + group + "/versions/" + to + "/comparison?from=" + from + more);
    }

    /** Once all was looked at. */
    private JsonNode compared(int from, int to, String more) {
        await().until(() -> read(from, to, more)
                .json()
                .get("pictures")
                .get("state")
                .stringValue()
                .equals("done"));
        return read(from, to, more).json();
    }

    private static List<String> told(JsonNode comparison) {
        return comparison
                .get("assets")
                .valueStream()
                .map(asset -> "%s/%s/%s %s"
                        .formatted(
                                asset.get("country").stringValue(),
                                asset.get("language").stringValue(),
                                asset.get("platform").stringValue(),
                                asset.get("change").stringValue()))
                .toList();
    }

    private static double difference(JsonNode comparison, int asset) {
        return comparison.get("assets").get(asset).get("difference").doubleValue();
    }
}
