package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.legibility.Contrast;
import dev.imagery.dsl.overlay.Gradient;
import dev.imagery.dsl.overlay.HorizontalAlignment;
import dev.imagery.dsl.overlay.PageText;
import dev.imagery.dsl.overlay.PlacedLegibleGradient;
import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.overlay.TextStyle;
import dev.imagery.dsl.overlay.VerticalAlignment;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole renderer with overlays and encodings; what each of them looks like is tested in their own packages. */
@Tag("adapter")
class RenderingOverlaysTest {

    private static final Size CANVAS = new Size(640, 360);
    private static final Size HALF = new Size(320, 180);
    private static final String POSTER = "1".repeat(64);
    private static final String LOGO = "2".repeat(64);
    private static final PlacedArtwork ARTWORK =
            new PlacedArtwork(1, POSTER, "image/png", new Size(60, 90), FocalPoint.CENTRE, Optional.empty());

    @TempDir
    private Path directory;

    private Path artwork;
    private Renderer renderer;

    @BeforeEach
    void drawArtwork() throws IOException {
        artwork = Files.createDirectories(directory.resolve("artwork"));
        save(new Color(150, 150, 150), 60, 90, BufferedImage.TYPE_INT_RGB, POSTER);
        save(new Color(0, 200, 0), 100, 50, BufferedImage.TYPE_INT_ARGB, LOGO);
        var imageMagick = ImageMagick.find();
        renderer = new MagickRenderer(
                () -> imageMagick, directory.resolve("tiles"), 1_000_000_000, RunLimits.within(Duration.ofSeconds(30)));
    }

    @Test
    void overlaysLieOverTheScene() throws IOException {
        var picture = draw(new Gradient(270, "#000000", 1, 0.5), logo(), text("Watch"));

        assertThat(new Color(picture.getRGB(2, 180)).getGreen()).isLessThan(10);
        assertThat(new Color(picture.getRGB(590, 330)).getGreen()).isCloseTo(200, within(12));
        assertThat(new Color(picture.getRGB(590, 330)).getRed()).isLessThan(30);
    }

    @Test
    void everyEncodingOfEverySizeIsAFileOfItsOwn() throws IOException {
        var outputs = List.of(
                new Output(Format.JPEG, new Quality.Fixed(82), CANVAS),
                new Output(Format.WEBP, new Quality.Fixed(80), CANVAS),
                new Output(Format.AVIF, new Quality.Fixed(60), CANVAS),
                new Output(Format.JPEG, new Quality.Auto(), HALF),
                new Output(Format.AVIF, new Quality.Budget(20_000), HALF));

        var rendered = renderer.render(composition(List.of(text("Watch")), outputs), this::file, output("out"));

        assertThat(rendered.files()).extracting(RenderedFile::output).containsExactlyInAnyOrderElementsOf(outputs);
        assertThat(rendered.files())
                .extracting(RenderedFile::path)
                .doesNotHaveDuplicates()
                .allSatisfy(path -> assertThat(path).isNotEmptyFile());
    }

    @Test
    void theSameCompositionGivesTheSameBytes() throws IOException {
        var composition = composition(
                List.of(new Gradient(0, "#000000", 0.7, 1), logo(), text("Watch")), List.of(Output.jpeg(CANVAS)));

        var once = renderer.render(composition, this::file, output("once"));
        var again = renderer.render(composition, this::file, output("again"));

        assertThat(again.files().getFirst().path())
                .hasSameBinaryContentAs(once.files().getFirst().path());
    }

    @ParameterizedTest
    @CsvSource({"#ffffff,#000000", "#ffffff,#203050", "#505050,#ffffff", "#504840,#fff0d0"})
    void aScrimForTextIsJustAsStrongAsTheTextNeeds(String textColour, String scrimColour) throws IOException {
        var areas = List.of(new Box(0.05, 0.3, 0.3, 0.4));
        var scrim = new PlacedLegibleGradient(270, scrimColour, 1, new PageText(textColour, areas));

        var rendered = render(scrim, "legible");

        var contrast =
                Contrast.of(rendered.sketch().luminance(), textColour, areas).orElseThrow();
        assertThat(contrast.worst()).isBetween(Contrast.READABLE, Contrast.READABLE + 0.3);
    }

    @Test
    void aScrimThatIsNotNeededIsNotDrawn() throws IOException {
        var areas = List.of(new Box(0, 0, 1, 1));
        var scrim = new PlacedLegibleGradient(270, "#ffffff", 1, new PageText("#000000", areas));

        assertThat(render(scrim, "not needed").files().getFirst().path())
                .hasSameBinaryContentAs(renderer.render(
                                composition(List.of(), List.of(Output.jpeg(CANVAS))), this::file, output("bare"))
                        .files()
                        .getFirst()
                        .path());
    }

    @Test
    void aScrimThatEndsBeforeTheTextDoesFailsByName() {
        var scrim = new PlacedLegibleGradient(
                270, "#000000", 0.2, new PageText("#ffffff", List.of(new Box(0.1, 0.3, 0.4, 0.4))));

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> render(scrim, "too weak"))
                .withMessageStartingWith(
                        "not legible: under a full scrim of #000000 text of #ffffff has a contrast of 2.")
                .withMessageEndingWith("4.5:1 is wanted")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    private Rendered render(PlacedOverlay overlay, String name) throws IOException {
        return renderer.render(composition(List.of(overlay), List.of(Output.jpeg(CANVAS))), this::file, output(name));
    }

    @Test
    void provenanceTellsToolsAndArgumentsWithoutPaths() throws IOException {
        var provenance =
                render(new Gradient(270, "#000000", 1, 0.5), "provenance").provenance();

        assertThat(provenance.tools()).containsOnlyKeys("imagemagick");
        assertThat(provenance.arguments())
                .contains("jpeg:640x360-q82.jpeg", "rgb:sketch.rgb")
                .noneMatch(argument -> argument.contains(directory.toString()));
    }

    @Test
    void provenanceTellsByWhatAvifWasEncoded() throws IOException {
        var avif = new Output(Format.AVIF, new Quality.Fixed(60), HALF);

        var provenance = renderer.render(composition(List.of(), List.of(avif)), this::file, output("avif"))
                .provenance();

        assertThat(provenance.tools().get("heif-enc")).matches("libheif \\d[\\d.]+, AV1 encoder v?\\d[\\d.]+, speed 5");
    }

    @Test
    void aLogoThatCannotBeDecodedIsNamed() throws IOException {
        var bytes = Files.readAllBytes(artwork.resolve(LOGO));
        Files.write(artwork.resolve(LOGO), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> draw(logo()))
                .withMessageContaining("logo " + LOGO + " of title 1 cannot be decoded")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    @Test
    void aTextThatCannotBeDrawnFailsTheRender() {
        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> draw(new Gradient(270, "#000000", 1, 0.5), text("Watch \u0378")))
                .withMessageStartingWith("/overlays/1 over title 1: none of the fonts Noto Sans has a glyph for U+0378")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    private BufferedImage draw(PlacedOverlay... overlays) throws IOException {
        var rendered = renderer.render(
                composition(List.of(overlays), List.of(Output.jpeg(CANVAS))), this::file, output("out"));
        return ImageIO.read(rendered.files().getFirst().path().toFile());
    }

    private static Composition composition(List<PlacedOverlay> overlays, List<Output> outputs) {
        return Composition.of(new SinglePosterDesign("#969696"), List.of(ARTWORK), overlays, outputs);
    }

    private static PlacedLogo logo() {
        return new PlacedLogo(
                1,
                LOGO,
                "image/png",
                new Size(100, 50),
                new Box(0.5, 0.5, 0.5, 0.5),
                HorizontalAlignment.RIGHT,
                VerticalAlignment.BOTTOM,
                1);
    }

    private static PlacedText text(String text) {
        return new PlacedText(
                text,
                "en",
                new TextStyle(
                        "Noto Sans",
                        700,
                        "#ffffff",
                        new Box(0, 0, 0.4, 0.3),
                        HorizontalAlignment.START,
                        VerticalAlignment.MIDDLE,
                        0.1,
                        0.05,
                        0,
                        Optional.empty()));
    }

    private void save(Color colour, int width, int height, int type, String digest) throws IOException {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ImageIO.write(image, "png", artwork.resolve(digest).toFile());
    }

    private Path file(PlacedArtwork placed) {
        return artwork.resolve(placed.digest());
    }

    private Path output(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }
}
