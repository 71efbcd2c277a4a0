package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.artwork.HeaderBytes;
import dev.imagery.rendering.artwork.Orientation;
import dev.imagery.rendering.artwork.PictureHeader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Artwork whose EXIF data ask to be turned is shown upright, in the size that the reader of headers tells. */
@Tag("adapter")
class RenderingTurnedArtworkTest {

    /** Mean over all channels of all pixels, of 256: edges of colour are sampled otherwise when they lie otherwise. */
    private static final double ALIKE = 1;

    @TempDir
    private Path directory;

    private TrialPosters posters;
    private BufferedImage upright;

    @BeforeEach
    void drawUpright() throws IOException {
        posters = new TrialPosters(directory, RunLimits.within(Duration.ofSeconds(30)));
        upright = draw(Quarters.encoded(Quarters.upright(), "jpeg"), "image/jpeg");
        Quarters.assertShown(upright);
    }

    @ParameterizedTest
    @EnumSource
    void aJpeg(Orientation orientation) throws IOException {
        var jpeg = Quarters.encoded(Quarters.lying(orientation), "jpeg");

        assertUpright(HeaderBytes.withExif(jpeg, HeaderBytes.tiff(orientation, true)), "image/jpeg");
    }

    @ParameterizedTest
    @EnumSource(names = {"RIGHT_TOP", "BOTTOM_LEFT"})
    void aPng(Orientation orientation) throws IOException {
        var png = Quarters.encoded(Quarters.lying(orientation), "png");

        assertUpright(HeaderBytes.pngWith(png, "eXIf", HeaderBytes.tiff(orientation, false)), "image/png");
    }

    @ParameterizedTest
    @EnumSource(names = {"RIGHT_TOP", "BOTTOM_LEFT"})
    void aWebp(Orientation orientation) throws IOException {
        var lying = Quarters.lying(orientation);
        var webp = HeaderBytes.extended(Quarters.webp(lying, directory), lying.getWidth(), lying.getHeight());
        var tiff = HeaderBytes.tiff(orientation, false);

        assertUpright(HeaderBytes.webpWith(webp, "EXIF", tiff), "image/webp");
        assertUpright(HeaderBytes.webpWith(webp, "EXIF", "457869660000" + tiff), "image/webp");
    }

    @Test
    void aPngWithAnOffsetIsShownAsItIs() throws IOException {
        var png = Quarters.encoded(Quarters.upright(), "png");

        assertUpright(HeaderBytes.pngWith(png, "oFFs", "0000002800000014" + "00"), "image/png");
    }

    /** The format has properties for it, which hold alone (ISO/IEC 23008-12, A.2.1). */
    @Test
    void anAvifIsNotTurnedByItsExifData() throws IOException {
        var jpeg = Quarters.encoded(Quarters.upright(), "jpeg");
        var turned = HeaderBytes.withExif(jpeg, HeaderBytes.tiff(Orientation.RIGHT_TOP, true));

        assertUpright(Quarters.avif("turned.jpg", turned, directory), "image/avif");
    }

    private void assertUpright(byte[] bytes, String mediaType) throws IOException {
        assertThat(PictureHeader.of(bytes).orElseThrow().picture().size()).isEqualTo(Quarters.SIZE);
        assertThat(difference(draw(bytes, mediaType), upright)).isLessThan(ALIKE);
    }

    private BufferedImage draw(byte[] bytes, String mediaType) throws IOException {
        return posters.draw(posters.keep(bytes, mediaType, Quarters.SIZE));
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                var left = new Color(one.getRGB(x, y));
                var right = new Color(other.getRGB(x, y));
                sum += Math.abs(left.getRed() - right.getRed())
                        + Math.abs(left.getGreen() - right.getGreen())
                        + Math.abs(left.getBlue() - right.getBlue());
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
