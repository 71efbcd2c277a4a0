package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.overlay.HorizontalAlignment;
import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.overlay.VerticalAlignment;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.artwork.PictureHeader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AVIF as {@code heif-enc} writes it. */
@Tag("adapter")
class RenderingAvifArtworkTest {

    private static final String AVIF = "image/avif";

    @TempDir
    private Path directory;

    private TrialPosters posters;

    @BeforeEach
    void begin() throws IOException {
        posters = new TrialPosters(directory, RunLimits.within(Duration.ofSeconds(30)));
    }

    @Test
    void anAvifIsShown() throws IOException {
        var avif = Quarters.avif(Quarters.upright(), directory);

        assertThat(PictureHeader.of(avif).orElseThrow().picture().size()).isEqualTo(Quarters.SIZE);
        Quarters.assertShown(posters.draw(posters.keep(avif, AVIF, Quarters.SIZE)));
    }

    @Test
    void anAvifIsTurnedAsItsPropertyAsks() throws IOException {
        var aQuarterToTheRight = new BufferedImage(180, 120, BufferedImage.TYPE_INT_RGB);
        var upright = Quarters.upright();
        for (int x = 0; x < 180; x++) {
            for (int y = 0; y < 120; y++) {
                aQuarterToTheRight.setRGB(x, y, upright.getRGB(y, 179 - x));
            }
        }
        var avif = Quarters.avif(aQuarterToTheRight, directory);
        // The property that tells the bits of each channel is made one that turns by a quarter to the left.
        int property = new String(avif, StandardCharsets.ISO_8859_1).indexOf("pixi");
        System.arraycopy("irot\1".getBytes(StandardCharsets.ISO_8859_1), 0, avif, property, 5);

        assertThat(PictureHeader.of(avif).orElseThrow().picture().size()).isEqualTo(Quarters.SIZE);
        Quarters.assertShown(posters.draw(posters.keep(avif, AVIF, Quarters.SIZE)));
    }

    @Test
    void aLogoKeepsItsTransparency() throws IOException {
        var poster = posters.keep(Quarters.encoded(Quarters.upright(), "png"), "image/png", Quarters.SIZE);
        var size = new Size(60, 60);
        var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 60; i++) {
            for (int j = 20; j < 40; j++) {
                image.setRGB(i, j, Color.WHITE.getRGB());
            }
        }
        var logo = posters.keep(Quarters.avif(image, directory), AVIF, size);

        var picture = posters.draw(
                poster,
                new PlacedLogo(
                        logo.title(),
                        logo.digest(),
                        AVIF,
                        size,
                        new Box(0.25, 0.25, 0.5, 0.5),
                        HorizontalAlignment.CENTRE,
                        VerticalAlignment.MIDDLE,
                        1));

        int middle = picture.getWidth() / 2;
        assertThat(new Color(picture.getRGB(middle, picture.getHeight() / 2)).getBlue())
                .isGreaterThan(240);
        assertThat(picture).satisfies(Quarters::assertShown);
    }

    @Test
    void anAvifCutShortFailsByName() throws IOException {
        var avif = Quarters.avif(Quarters.upright(), directory);
        var cut = posters.keep(Arrays.copyOf(avif, avif.length - 100), AVIF, Quarters.SIZE);

        var failure = catchThrowableOfType(RenderFailure.class, () -> posters.draw(cut));

        assertThat(failure).hasMessageContaining("of title " + cut.title() + " cannot be decoded as image/avif: heif-");
        assertThat(failure.retryable()).isFalse();
    }
}
