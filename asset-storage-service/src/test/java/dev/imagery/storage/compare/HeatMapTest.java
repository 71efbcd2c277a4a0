package dev.imagery.storage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class HeatMapTest {

    @Test
    void whatIsTheSameIsGreyAndWhatDiffersIsHot() {
        BufferedImage map = HeatMap.of(DrawnPicture.image(Color.GRAY, 0), DrawnPicture.image(Color.BLUE, 100));

        Color same = new Color(map.getRGB(300, 200));
        Color other = new Color(map.getRGB(50, 50));
        assertThat(same.getRed())
                .isEqualTo(same.getGreen())
                .isEqualTo(same.getBlue())
                .isLessThan(90);
        assertThat(other.getRed()).isEqualTo(255);
        assertThat(other.getBlue()).isZero();
    }

    @Test
    void aSmallDifferenceIsLessHotThanALargeOne() {
        BufferedImage little = HeatMap.of(
                DrawnPicture.image(new Color(100, 100, 100), 100), DrawnPicture.image(new Color(120, 100, 100), 100));
        BufferedImage much = HeatMap.of(
                DrawnPicture.image(new Color(100, 100, 100), 100), DrawnPicture.image(new Color(180, 100, 100), 100));

        assertThat(new Color(little.getRGB(50, 50)).getRed()).isBetween(50, 70);
        assertThat(new Color(much.getRGB(50, 50)).getRed()).isBetween(230, 250);
    }
}
