package dev.imagery.local.catalog.poster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.local.catalog.DemoCatalog;
import dev.imagery.local.catalog.PosterDesign;
import dev.imagery.local.catalog.Work;
import dev.imagery.local.catalog.poster.style.PosterStyles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("adapter")
class PosterComposerTest {

    private static final List<String> LANGUAGES = List.of("en", "ja", "ar");

    private final PosterComposer composer = new PosterComposer(ImageMagick.find());
    private final Work work = DemoCatalog.load().work(23456).orElseThrow();

    @TempDir
    private Path directory;

    /** The posters of every style, composed once for all tests that look at them. */
    @TempDir
    private static Path shared;

    static Stream<String> styles() {
        return PosterStyles.names().stream();
    }

    static Stream<String> someStyles() {
        return IntStream.range(0, PosterStyles.names().size())
                .filter(number -> isOfSome(number))
                .mapToObj(PosterStyles.names()::get);
    }

    static Stream<String> otherStyles() {
        return IntStream.range(0, PosterStyles.names().size())
                .filter(number -> !isOfSome(number))
                .mapToObj(PosterStyles.names()::get);
    }

    private static boolean isOfSome(int number) {
        return number % 4 == 0;
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everyStyleRendersInEveryScript(String style) throws IOException {
        var posters = composer.compose(inStyle(style), LANGUAGES, shared);

        assertThat(posters).containsOnlyKeys(LANGUAGES);
        var pictures = new ArrayList<BufferedImage>();
        for (var file : posters.values()) {
            var picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isEqualTo(600);
            assertThat(picture.getHeight()).isEqualTo(900);
            assertThat(coloursIn(picture)).isGreaterThan(100);
            pictures.add(picture);
        }
        assertThat(shareOfDifferentPixels(pictures.get(0), pictures.get(1))).isBetween(0.01, 0.6);
        assertThat(shareOfDifferentPixels(pictures.get(0), pictures.get(2))).isBetween(0.01, 0.6);
    }

    @ParameterizedTest
    @MethodSource("someStyles")
    void theSameWorkGivesTheSameBytesAloneAndAmongOtherLanguages(String style) {
        assertSameBytesAloneAndAmongOtherLanguages(style);
    }

    @ParameterizedTest
    @MethodSource("otherStyles")
    @Tag("long")
    void theSameWorkGivesTheSameBytesAloneAndAmongOtherLanguagesInTheOtherStylesToo(String style) {
        assertSameBytesAloneAndAmongOtherLanguages(style);
    }

    private void assertSameBytesAloneAndAmongOtherLanguages(String style) {
        var alone = composer.compose(inStyle(style), "en", directory);
        var among = composer.compose(inStyle(style), LANGUAGES, shared);

        assertThat(alone).hasSameBinaryContentAs(among.get("en"));
    }

    @Test
    void aLanguageFromRightToLeftLooksTheSameAloneAndAmongOthers() {
        var style = PosterStyles.names().iterator().next();
        var alone = composer.compose(inStyle(style), "ar", directory);
        var among = composer.compose(inStyle(style), LANGUAGES, shared);

        assertThat(alone).hasSameBinaryContentAs(among.get("ar"));
    }

    @Test
    void whatIsThereAlreadyIsKept() throws IOException {
        var file = composer.compose(work, "en", directory);
        Files.writeString(file, "kept");

        composer.compose(work, List.of("en", "fr"), directory);

        assertThat(file).hasContent("kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@/etc/hostname", "-write x.jpg", "%[fx:1] %w %h", "<b>Bold</b> &lt; &amp; & <", "\\n \\u0041 \\",
                "mpr:GRAIN", "');draw", "*.jpg", "x\" y' `z` $HOME", "🐋 🚢"
            })
    void aTitleCannotBeAnythingButText(String name) throws IOException {
        var named = composer.compose(work.withName("en", name), "en", directory);
        var another = composer.compose(work.withName("en", "Another"), "en", shared);

        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(named);
        }
        var difference = shareOfDifferentPixels(ImageIO.read(named.toFile()), ImageIO.read(another.toFile()));
        assertThat(difference).isBetween(0.001, 0.2);
    }

    @Test
    void markupInATitleIsShownAndNotObeyed() throws IOException {
        var plain = composer.compose(work.withName("en", "Bold"), "en", directory);
        var marked = composer.compose(work.withName("en", "<b>Bold</b>"), "en", directory);
        var escaped = composer.compose(work.withName("en", "&lt;b&gt;Bold&lt;/b&gt;"), "en", directory);

        assertThat(Files.mismatch(plain, marked)).isNotEqualTo(-1);
        assertThat(Files.mismatch(marked, escaped)).isNotEqualTo(-1);
    }

    @Test
    void manyWorksAreComposedInTheLanguagesThatTheyHaveAndProgressIsTold() {
        var works = DemoCatalog.load().works().subList(0, 4);
        var told = new ArrayList<Integer>();

        var posters = composer.composeAll(works, List.of("en", "th"), directory, (done, of) -> told.add(done));

        assertThat(told).containsExactly(1, 2, 3, 4);
        assertThat(posters.get(23456L)).containsOnlyKeys("en", "th");
        assertThat(posters.get(12345L)).containsOnlyKeys("en");
    }

    private Work inStyle(String style) {
        return new Work(work.title(), work.creators(), new PosterDesign(style, "midnight", "ship"));
    }

    private static long coloursIn(BufferedImage picture) {
        return java.util.Arrays.stream(picture.getRGB(0, 0, 600, 900, null, 0, 600))
                .distinct()
                .count();
    }

    /** Pixels whose green differs clearly: more than the noise of JPEG. */
    private static double shareOfDifferentPixels(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < 900; y++) {
            for (int x = 0; x < 600; x++) {
                int a = one.getRGB(x, y) >> 8 & 0xff;
                int b = other.getRGB(x, y) >> 8 & 0xff;
                different += Math.abs(a - b) > 24 ? 1 : 0;
            }
        }
        return different / (600.0 * 900);
    }
}
