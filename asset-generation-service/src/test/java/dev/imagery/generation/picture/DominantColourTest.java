package dev.imagery.generation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class DominantColourTest {

    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();

    @Test
    void isTheMeanOfTheColoursThatMostPixelsAreNear() {
        pixels(10, 0x20, 0x40, 0x60, 0xFF);
        pixels(10, 0x22, 0x44, 0x66, 0xFF);
        pixels(15, 0xFF, 0x00, 0x00, 0xFF);

        assertThat(DominantColour.of(pixels.toByteArray())).contains("#214263");
    }

    @Test
    void passesOverWhatIsTransparent() {
        pixels(50, 0xFF, 0xFF, 0xFF, 0x00);
        pixels(1, 0x00, 0x80, 0xFF, 0x80);

        assertThat(DominantColour.of(pixels.toByteArray())).contains("#0080ff");
    }

    @Test
    void isNotKnownOfWhatIsAllTransparent() {
        pixels(50, 0xFF, 0xFF, 0xFF, 0x7F);

        assertThat(DominantColour.of(pixels.toByteArray())).isEmpty();
        assertThat(DominantColour.of(new byte[0])).isEmpty();
    }

    private void pixels(int count, int red, int green, int blue, int alpha) {
        for (int i = 0; i < count; i++) {
            pixels.write(red);
            pixels.write(green);
            pixels.write(blue);
            pixels.write(alpha);
        }
    }
}
