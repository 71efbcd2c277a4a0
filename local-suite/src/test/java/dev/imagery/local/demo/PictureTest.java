package dev.imagery.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void aWallOfTheRightSizeHasNoFault() throws IOException {
        assertThat(Picture.decode(jpeg(200, 100, true)).faultFor(200, 100)).isEmpty();
    }

    @Test
    void aWrongSizeIsToldWithBothSizes() throws IOException {
        assertThat(Picture.decode(jpeg(200, 100, true)).faultFor(1920, 1080)).isEqualTo("is 200×100, not 1920×1080");
    }

    @Test
    void anEvenSurfaceIsNoWall() throws IOException {
        assertThat(Picture.decode(jpeg(200, 100, false)).faultFor(200, 100)).isEqualTo("is one even surface");
    }

    @Test
    void whatIsNoPictureDoesNotDecode() {
        assertThatThrownBy(() -> Picture.decode("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("do not decode");
    }

    private static byte[] jpeg(int width, int height, boolean striped) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        for (int x = 0; striped && x < width; x += 40) {
            graphics.fillRect(x, 0, 20, height);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
