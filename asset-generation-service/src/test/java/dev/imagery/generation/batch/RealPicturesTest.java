package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.rendering.Renderer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** With ImageMagick in place of the fake. */
class RealPicturesTest extends BatchTest {

    @Autowired
    @Qualifier("renderer") private Renderer imageMagick;

    @Test
    void theArticlesRecipeBecomesAPictureOfItsSizeThatShowsItsTitles() throws IOException {
        title(701, "");
        title(702, "");
        artwork(701, "en", Color.RED);
        artwork(702, "en", Color.BLUE);
        renderer.leaveTo(imageMagick, 701);

        var id = submit("""
                {"titleIds": [701, 702], "countries": ["US"], "type": "perspective", "rows": 10, "cols": 15, "padding": 10,
                 "columnOffsets": [0, 0, 0, 0], "rowOffsets": [0, -100, 0, -100], "size": [1920, 1080]}
                """);

        awaitState(id, "live");
        var asset = version(id).assets().get("US/en/browser/high");
        var render = STORAGE.renders().get(asset.path("renderKey").stringValue());
        var key = render.path("renditions").get(0).path("key").stringValue();
        var picture = ImageIO.read(new ByteArrayInputStream(STORAGE.objects().get(key)));
        assertThat(key).endsWith(".jpg");
        assertThat(picture.getWidth()).isEqualTo(1920);
        assertThat(picture.getHeight()).isEqualTo(1080);
        assertThat(share(picture, Color.RED)).isBetween(0.2, 0.8);
        assertThat(share(picture, Color.BLUE)).isBetween(0.2, 0.8);
        assertThat(render.path("provenance").isEmpty()).isFalse();
    }

    @Test
    void cancellingEndsTheProcessesThatDraw() {
        title(703, "");
        artwork(703, "en", Color.GREEN);
        renderer.leaveTo(imageMagick, 703);
        long before = STORAGE.renders().size();
        var id = submit("""
                {"name": "cancelled-drawing", "titleIds": [703], "countries": ["US"], "languages": ["en"], "type": "grid",
                 "rows": 1, "cols": 1, "platforms": [{"name": "screen", "resolutions": {"ultra": [3840, 2160]}}],
                 "encodings": [{"format": "avif", "quality": "auto"}]}
                """);
        var drawing = await().atMost(PATIENCE).until(RealPicturesTest::drawing, Optional::isPresent);
        long chunk = awaitChunks(id).getFirst();

        assertThat(http.delete().uri("/v1/batches/" + id).exchange()).hasStatusOk();

        await().atMost(PATIENCE)
                .until(() -> drawing.filter(ProcessHandle::isAlive).isEmpty());
        awaitNoRenderTask(chunk);
        assertThat(drawing()).isEmpty();
        assertThat(STORAGE.renders()).hasSize((int) before);
    }

    private static Optional<ProcessHandle> drawing() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.matches(".*/(convert.*|magick|heif-enc)"))
                        .isPresent())
                .findFirst();
    }

    private static double share(BufferedImage picture, Color colour) {
        long near = IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(i -> isNear(new Color(picture.getRGB(i % picture.getWidth(), i / picture.getWidth())), colour))
                .count();
        return near / (double) (picture.getWidth() * picture.getHeight());
    }

    private static boolean isNear(Color found, Color wanted) {
        return Math.abs(found.getRed() - wanted.getRed()) < 60
                && Math.abs(found.getGreen() - wanted.getGreen()) < 60
                && Math.abs(found.getBlue() - wanted.getBlue()) < 60;
    }
}
