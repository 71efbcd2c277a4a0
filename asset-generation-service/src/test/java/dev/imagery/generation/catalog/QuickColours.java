package dev.imagery.generation.catalog;

import dev.imagery.dsl.target.Size;
import dev.imagery.generation.picture.DominantColour;
import dev.imagery.rendering.artwork.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Takes the colour of the many small pictures of one colour that tests put without a process for each; of others, as it is usually taken. */
public class QuickColours extends ArtworkColours {

    private static final Size SMALL = new Size(20, 30);

    @Override
    Optional<String> dominant(byte[] bytes, Picture picture) {
        return picture.size().equals(SMALL) ? DominantColour.of(pixel(bytes)) : super.dominant(bytes, picture);
    }

    private static byte[] pixel(byte[] bytes) {
        try {
            int rgb = ImageIO.read(new ByteArrayInputStream(bytes)).getRGB(0, 0);
            return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb, (byte) 0xFF};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
