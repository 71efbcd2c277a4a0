package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.artwork.PictureLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred files that were made to do harm, or are broken: each is refused by name or shown, and the next picture is drawn. */
@Tag("adapter")
class HostileArtworkTest {

    private static final String NO_PICTURE = "is no JPEG, PNG, WebP or AVIF with a whole header";
    private static final String UNDECODABLE = "cannot be decoded as image/\\w+: (?s:.+)";
    private static final String SHOWN = "";

    private static Map<String, byte[]> good;

    @TempDir
    private Path directory;

    private TrialPosters posters;
    private HostileFiles files;

    @BeforeAll
    static void encode(@TempDir Path encoded) throws IOException {
        good = GoodPictures.encode(encoded);
    }

    @BeforeEach
    void begin() throws IOException {
        posters = new TrialPosters(directory, RunLimits.within(Duration.ofSeconds(20)));
        files = new HostileFiles(good);
    }

    @AfterEach
    void goodArtworkIsDrawnAfterwards() throws IOException {
        var artwork = new LinkedHashMap<PlacedArtwork, String>();
        for (var picture : good.entrySet()) {
            artwork.put(posters.keep(picture.getValue(), picture.getKey(), Quarters.SIZE), picture.getKey());
        }
        posters.assertShown(artwork);
    }

    @Test
    void whatIsNoPictureIsRefusedUnread() throws Exception {
        assertOutcomes(files.ofOtherKinds(), 80, NO_PICTURE);
    }

    @Test
    void aPictureUnderTheNameOfAnotherFormatIsRefused() throws Exception {
        assertOutcomes(files.underOtherNames(), 12, "is image/\\w+, not image/\\w+");
    }

    @Test
    void bombsAreRefusedAndTheirLimitIsNamed() throws Exception {
        assertOutcomes(files.bombs(), 20, "has .*\\(imagery\\.artwork\\.max-(pixels|side)\\)");
    }

    @Test
    void severalFramesAreRefusedAndTheirLimitIsNamed() throws Exception {
        assertOutcomes(
                files.moving(),
                20,
                "has \\d+ frames, and may have at most 1 frames \\(imagery\\.artwork\\.max-frames\\)");
    }

    @Test
    void aFileTooLargeIsRefusedAndItsLimitIsNamed() throws Exception {
        var bytes = new byte[(int) PictureLimits.USUAL.maxBytes() + 1];

        assertOutcomes(
                List.of(new HostileFile("zeros", bytes, "image/png")), 1, "has .*\\(imagery\\.artwork\\.max-bytes\\)");
    }

    @Test
    void aPictureCutShortIsRefused() throws Exception {
        assertOutcomes(new BrokenFiles(good).truncated(), 120, NO_PICTURE, UNDECODABLE);
    }

    @Test
    void aPictureThatIsSomethingElseAsWellIsShownAsThePictureThatItIs() throws IOException {
        var artwork = new LinkedHashMap<PlacedArtwork, String>();
        for (var file : files.withSomethingElse()) {
            artwork.put(posters.keep(file.bytes(), file.mediaType(), Quarters.SIZE), file.toString());
        }
        assertThat(artwork).hasSize(40);
        posters.assertShown(artwork);
    }

    @Test
    void aPictureChangedAtRandomIsShownOrRefused() throws Exception {
        var outcomes = assertOutcomes(
                new BrokenFiles(good).mutated(),
                208,
                SHOWN,
                NO_PICTURE,
                UNDECODABLE,
                "is image/\\w+, not image/\\w+",
                "has .*\\(imagery\\.artwork\\.max-\\w+\\)",
                "cannot be used: .+");

        assertThat(outcomes)
                .extracting(Outcome::told)
                .contains(SHOWN)
                .anyMatch(told -> told.startsWith("cannot be decoded"));
    }

    /** What became of a file when it was prepared as a tile: the refusal, or {@link #SHOWN}. */
    private record Outcome(HostileFile file, String told) {}

    private List<Outcome> assertOutcomes(List<HostileFile> hostile, int count, String... expected) throws Exception {
        assertThat(hostile).hasSize(count);
        var any = Pattern.compile(String.join("|", expected));
        try (var slots = Executors.newFixedThreadPool(2)) {
            var outcomes = new ArrayList<Outcome>();
            for (var outcome : slots.invokeAll(hostile.stream()
                    .<Callable<Outcome>>map(file -> () -> new Outcome(file, outcome(file)))
                    .toList())) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.told()).matches(any));
            return outcomes;
        }
    }

    private String outcome(HostileFile file) throws IOException {
        var artwork = posters.keep(file.bytes(), file.mediaType(), Quarters.SIZE);
        try {
            posters.prepare(artwork);
            return SHOWN;
        } catch (RenderFailure e) {
            var name = "artwork " + artwork.digest() + " of title " + artwork.title() + " ";
            assertThat(e).as(file.toString()).hasMessageStartingWith(name);
            assertThat(e.retryable()).as(file.toString()).isFalse();
            return String.valueOf(e.getMessage()).substring(name.length());
        }
    }
}
