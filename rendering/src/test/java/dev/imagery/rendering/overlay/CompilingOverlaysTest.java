package dev.imagery.rendering.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.overlay.Blur;
import dev.imagery.dsl.overlay.Gradient;
import dev.imagery.dsl.overlay.HorizontalAlignment;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.overlay.TextStyle;
import dev.imagery.dsl.overlay.Tint;
import dev.imagery.dsl.overlay.VerticalAlignment;
import dev.imagery.dsl.overlay.Vignette;
import dev.imagery.dsl.target.Size;
import dev.imagery.rendering.encoding.Chroma;
import dev.imagery.rendering.text.Direction;
import dev.imagery.rendering.text.Face;
import dev.imagery.rendering.text.SetText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Test;

/** What overlays become, without running it. */
class CompilingOverlaysTest {

    private static final Size HD = new Size(1920, 1080);

    @Test
    void scrimsAreComputedAtAnEighthOfTheCanvas() {
        var arguments = arguments(new DrawableOverlay.Scrim(new Gradient(270, "#102030", 0.8, 0.5)));

        assertThat(arguments)
                .containsSubsequence("-size", "240x135", "xc:#102030")
                .containsSubsequence(
                        "-sparse-color",
                        "-0.5,-0.5 gray(100.0000%) 239.5,-0.5 gray(0.0000%) -0.5,134.5 gray(100.0000%)")
                .containsSubsequence("-level", "50.0000%,100%")
                .containsSubsequence("-evaluate", "Multiply", "0.8000")
                .containsSubsequence("-resize", "1920x1080!");
    }

    @Test
    void aVignetteIsAnEllipseThroughTheCorners() {
        assertThat(arguments(new DrawableOverlay.Corners(new Vignette("#000000", 0.5, 0.6))))
                .contains("gradient:radii=169.706,95.459");
    }

    @Test
    void theOpacityOfAMultiplyingTintIsPartOfItsColour() {
        assertThat(arguments(new DrawableOverlay.Coloured(new Tint("#000000", 0.5, Tint.Blend.MULTIPLY))))
                .contains("xc:rgb(50.0000%,50.0000%,50.0000%)");
    }

    @Test
    void aStrongBlurIsComputedOnAReducedPicture() {
        var blur = new Blur(0.02, Box.WHOLE, Blur.Side.INSIDE, 0);

        assertThat(arguments(new DrawableOverlay.Softened(blur)))
                .containsSubsequence("-resize", "222x125!", "-blur", "0x2.500", "-resize", "1920x1080!");
    }

    @Test
    void aLogoStandsAtItsPlaceWithItsOpacity() {
        var mark = new DrawableOverlay.Mark(Path.of("/tiles/logo.mpc"), new LogoPlace(100, 50, new Size(40, 20)), 0.5);

        assertThat(arguments(mark))
                .containsSubsequence("mpc:/tiles/logo.mpc", "Multiply", "0.5000", "-geometry", "+100+50", "-composite");
    }

    @Test
    void textIsAPangoPictureWithoutMarkupAndNeverALabel() {
        var arguments = arguments(new DrawableOverlay.Lettering(set("@/etc/passwd <b>100%</b>")));

        assertThat(arguments)
                .contains("pango:markup=false", "pango:language=zh-TW", "Noto Sans,Noto Sans CJK TC, Bold")
                .contains("pango:\u200e@/etc/passwd <b>100%%</b>\u200e")
                .noneMatch(argument -> argument.startsWith("label:")
                        || argument.startsWith("caption:")
                        || argument.equals("-annotate")
                        || argument.startsWith("@"));
    }

    @Test
    void onlyWhatChangesSlowlyNeedsADither() {
        var text = new DrawableOverlay.Lettering(set("Watch"));
        var scrim = new DrawableOverlay.Scrim(new Gradient(270, "#102030", 0.8, 0.5));

        assertThat(new OverlayPainting(HD, List.of(text)).hasSlowChanges()).isFalse();
        assertThat(new OverlayPainting(HD, List.of(text, scrim)).hasSlowChanges())
                .isTrue();
    }

    @Test
    void letteringOfAStrongColourNeedsItsColourAtTheWholeResolution() {
        var white = new DrawableOverlay.Lettering(set("Watch", "#ffffff"));
        var red = new DrawableOverlay.Lettering(set("Watch", "#e50914"));

        assertThat(new OverlayPainting(HD, List.of(white)).chroma()).isEqualTo(Chroma.HALF);
        assertThat(new OverlayPainting(HD, List.of(white, red)).chroma()).isEqualTo(Chroma.FULL);
    }

    @Test
    void linesAndLogosAreWhatHasToBeRead() {
        var text = new DrawableOverlay.Lettering(set("Watch"));
        var scrim = new DrawableOverlay.Scrim(new Gradient(270, "#102030", 0.8, 0.5));
        var mark = new DrawableOverlay.Mark(Path.of("/tiles/logo.mpc"), new LogoPlace(480, 270, new Size(96, 54)), 1);

        assertThat(new OverlayPainting(HD, List.of(scrim, text, mark)).lettered())
                .containsExactly(
                        new Box(10.0 / 1920, 20.0 / 1080, 300.0 / 1920, 100.0 / 1080), new Box(0.25, 0.25, 0.05, 0.05));
    }

    private static SetText set(String line) {
        return set(line, "#ffffff");
    }

    private static SetText set(String line, String colour) {
        var style = new TextStyle(
                "Noto Sans",
                700,
                colour,
                Box.WHOLE,
                HorizontalAlignment.START,
                VerticalAlignment.TOP,
                0.1,
                0.05,
                0,
                Optional.empty());
        return new SetText(
                new PlacedText(line, "zh-Hant", style),
                new Face(List.of("Noto Sans", "Noto Sans CJK TC"), "zh-Hant", Direction.LEFT_TO_RIGHT),
                72,
                List.of(new SetText.Line(line, 10, 20, 300, 100)));
    }

    private static List<String> arguments(DrawableOverlay overlay) {
        var operation = new IMOperation();
        new OverlayPainting(HD, List.of(overlay)).paint(operation);
        return operation.getCmdArgs();
    }
}
