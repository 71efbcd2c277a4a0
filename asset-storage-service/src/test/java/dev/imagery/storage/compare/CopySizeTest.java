package dev.imagery.storage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class CopySizeTest {

    @Test
    void aCopyFitsTheSquareInItsOwnShape() {
        assertThat(CopySize.within(320, 1920, 1080)).isEqualTo(new CopySize(320, 180));
        assertThat(CopySize.within(320, 1080, 1920)).isEqualTo(new CopySize(180, 320));
        assertThat(CopySize.within(320, 100, 50)).isEqualTo(new CopySize(100, 50));
        assertThat(CopySize.within(320, 10_000, 3)).isEqualTo(new CopySize(320, 1));
    }

    @Test
    void ofALargePictureRowsArePassedOverButTwiceAsManyAsNeededAreLeft() {
        assertThat(new CopySize(320, 180).step(3840, 2160)).isEqualTo(6);
        assertThat(new CopySize(320, 180).step(960, 540)).isEqualTo(1);
        assertThat(new CopySize(320, 180).step(10, 10)).isEqualTo(1);
    }

    @Test
    void aCopyKeepsTheColoursOfAFlatPicture() {
        BufferedImage picture = new BufferedImage(1000, 500, BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x336699));
        graphics.fillRect(0, 0, 1000, 500);

        BufferedImage copy = new CopySize(100, 50).copy(picture);

        assertThat(copy.getWidth()).isEqualTo(100);
        assertThat(copy.getHeight()).isEqualTo(50);
        assertThat(copy.getRGB(50, 25) & 0xffffff).isEqualTo(0x336699);
    }

    /** A fine checkerboard is as bright as its mean, and not as one of its fields. */
    @Test
    void aCopyIsTheMeanOfWhatItCovers() {
        BufferedImage picture = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 800; y++) {
            for (int x = 0; x < 800; x++) {
                picture.setRGB(x, y, (x + y) % 2 == 0 ? 0xffffff : 0);
            }
        }

        BufferedImage copy = new CopySize(100, 100).copy(picture);

        assertThat(copy.getRGB(50, 50) & 0xff).isBetween(120, 136);
    }
}
