package dev.imagery.storage.compare;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.object.ObjectIntake;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/** Reads pictures from the bucket, no larger than they are looked at. */
@Component
class PictureReader {

    /** What Java decodes by itself. */
    static final Set<Encoding> READABLE = Set.of(Encoding.JPEG, Encoding.PNG);

    private final ObjectIntake objects;
    private final CompareSettings settings;

    PictureReader(ObjectIntake objects, CompareSettings settings) {
        this.objects = objects;
        this.settings = settings;
    }

    /**
     * A small copy in sRGB.
     *
     * @param size the copy's; the picture is fitted to it whatever its own shape
     * @throws UnreadablePictureException where it is too large, no picture, or not there
     * @throws UncheckedIOException where it could be read in part only
     * @throws dev.imagery.storage.object.StoreUnavailableException where S3 is away
     */
    BufferedImage read(Rendition rendition, CopySize size) throws UnreadablePictureException {
        if ((long) rendition.width() * rendition.height() > settings.maxPixels()) {
            throw new UnreadablePictureException("too-large");
        }
        byte[] bytes = bytes(rendition.key());
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            return size.copy(decode(rendition.key(), input, size));
        } catch (IOException broken) {
            throw new UnreadablePictureException("unreadable", broken);
        }
    }

    private byte[] bytes(ObjectKey key) throws UnreadablePictureException {
        try (InputStream object = objects.open(key)) {
            return object.readAllBytes();
        } catch (IllegalStateException absent) {
            throw new UnreadablePictureException("missing", absent);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /** Whole rows and columns that the copy has no use for are passed over, so that a large picture takes little memory. */
    private BufferedImage decode(ObjectKey key, ImageInputStream bytes, CopySize size) throws IOException {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByMIMEType(key.encoding().mediaType());
        ImageReader reader = readers.next();
        try {
            reader.setInput(bytes, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > settings.maxPixels()) {
                throw new IOException("%s has %d × %d pixels".formatted(key, width, height));
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = size.step(width, height);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }
}
