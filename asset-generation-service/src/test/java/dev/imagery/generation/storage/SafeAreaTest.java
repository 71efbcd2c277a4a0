package dev.imagery.generation.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;
import org.junit.jupiter.api.Test;

class SafeAreaTest {

    private static final Size HIGH = new Size(1920, 1080);

    @Test
    void aBoxIsThePixelsNearestToIt() {
        assertThat(SafeArea.of(new Box(0.05, 0.3, 0.4, 0.4), HIGH)).isEqualTo(new SafeArea(96, 324, 768, 432));
        assertThat(SafeArea.of(new Box(1 / 3.0, 0, 1 / 3.0, 1), new Size(100, 100)))
                .isEqualTo(new SafeArea(33, 0, 34, 100));
    }

    @Test
    void theWholePictureIsTheWholePicture() {
        assertThat(SafeArea.of(Box.WHOLE, HIGH)).isEqualTo(new SafeArea(0, 0, 1920, 1080));
    }

    @Test
    void aThinBoxHasAPixelWithinThePicture() {
        assertThat(SafeArea.of(new Box(0.999, 0.999, 0.001, 0.001), new Size(100, 100)))
                .isEqualTo(new SafeArea(99, 99, 1, 1));
    }

    @Test
    void twoBoxesSideBySideMeet() {
        SafeArea left = SafeArea.of(new Box(0, 0, 0.333, 1), new Size(640, 360));
        SafeArea right = SafeArea.of(new Box(0.333, 0, 0.333, 1), new Size(640, 360));

        assertThat(right.x()).isEqualTo(left.width());
    }
}
