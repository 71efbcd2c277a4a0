package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.dsl.overlay.HorizontalAlignment;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.overlay.TextStyle;
import dev.imagery.dsl.overlay.VerticalAlignment;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.artwork.PictureLimits;
import dev.imagery.rendering.encoding.Effort;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts in fonts that come with the composition and that this machine does not have. */
@Tag("adapter")
class RenderingCatalogFontsTest {

    private static final Size CANVAS = new Size(640, 360);

    @TempDir
    private Path directory;

    private RenamedFont sans;
    private RenamedFont serif;
    private RenamedFont thai;
    private Path poster;
    private Renderer renderer;

    @BeforeEach
    void prepare() throws IOException {
        var fonts = Files.createDirectories(directory.resolve("fonts"));
        sans = RenamedFont.of("Noto Sans", 700, fonts);
        serif = RenamedFont.of("Noto Serif", 700, fonts);
        thai = RenamedFont.of("Noto Sans Thai", 700, fonts);
        poster = directory.resolve("poster");
        ImageIO.write(new BufferedImage(60, 90, BufferedImage.TYPE_INT_RGB), "png", poster.toFile());
        Map<PlacedFont, Path> files =
                Stream.of(sans, serif, thai).collect(Collectors.toMap(RenamedFont::font, RenamedFont::file));
        var imageMagick = ImageMagick.find();
        renderer = new MagickRenderer(
                () -> imageMagick,
                directory.resolve("tiles"),
                1_000_000_000,
                RunLimits.within(Duration.ofSeconds(30)),
                Effort.STANDARD,
                PictureLimits.USUAL,
                files::get);
    }

    @Test
    void aTextIsDrawnByTheFontThatItCameWithAsIfThatWereInstalled() throws IOException {
        var installed = render(text("Watch", "en", "Noto Serif"));

        assertThat(render(text("Watch", "en", "Imag Serif", serif))).hasSameBinaryContentAs(installed);
    }

    @Test
    void whatTheFirstFontLacksIsDrawnByTheNext() throws IOException {
        var installed = render(text("Watch ดู", "th", "Noto Sans"));

        assertThat(render(text("Watch ดู", "th", "Imag Sans", sans, thai))).hasSameBinaryContentAs(installed);
    }

    @Test
    void textsOfOnePictureAreEachDrawnByTheirOwnFonts() throws IOException {
        var both = render(text("Watch", "en", "Imag Sans", sans), text("Watch", "en", "Imag Serif", serif));

        assertThat(both)
                .hasSameBinaryContentAs(render(text("Watch", "en", "Noto Sans"), text("Watch", "en", "Noto Serif")));
    }

    @Test
    void noFontOfTheMachineStandsInForWhatTheFontsLack() {
        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> render(text("Watch ดู", "th", "Imag Sans", sans)))
                .withMessageContaining("none of the fonts Imag Sans has a glyph for U+0E14")
                .withMessageContaining("/overlays/0 over title 1");
    }

    @Test
    void fontsThatWereSweptAwayAreMadeAgain() throws IOException {
        var before = render(text("Watch", "en", "Imag Sans", sans));
        Directories.deleteRecursively(directory.resolve("tiles"));

        assertThat(render(text("Watch", "en", "Imag Sans", sans))).hasSameBinaryContentAs(before);
    }

    private Path render(PlacedText... texts) throws IOException {
        var artwork =
                new PlacedArtwork(1, "poster", "image/png", new Size(60, 90), FocalPoint.CENTRE, Optional.empty());
        var composition = Composition.of(
                new SinglePosterDesign("#969696"), List.of(artwork), List.of(texts), List.of(Output.jpeg(CANVAS)));
        return renderer.render(composition, placed -> poster, Files.createTempDirectory(directory, "out"))
                .files()
                .getFirst()
                .path();
    }

    private static PlacedText text(String text, String language, String family, RenamedFont... fonts) {
        var style = new TextStyle(
                family,
                700,
                "#ffffff",
                new Box(family.contains("Serif") ? 0.5 : 0, 0, 0.5, 0.5),
                HorizontalAlignment.START,
                VerticalAlignment.MIDDLE,
                0.2,
                0.05,
                0,
                Optional.empty());
        return new PlacedText(
                text, language, style, Stream.of(fonts).map(RenamedFont::font).toList());
    }
}
