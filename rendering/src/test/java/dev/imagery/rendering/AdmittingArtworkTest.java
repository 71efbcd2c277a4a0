package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.artwork.AvifDecoder;
import dev.imagery.rendering.artwork.HeaderBytes;
import dev.imagery.rendering.artwork.Orientation;
import dev.imagery.rendering.artwork.PictureLimits;
import dev.imagery.rendering.colour.ColourConversion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmittingArtworkTest {

    private static final PictureLimits LIMITS = new PictureLimits(1_000, 600_000, 1_000, 2);

    private final ArtworkAdmission admission =
            new ArtworkAdmission(LIMITS, new AvifDecoder(RunLimits.within(Duration.ofSeconds(20))));

    @TempDir
    private Path directory;

    @Test
    void theCoderIsThatOfTheBytes() throws IOException {
        var tiff = HeaderBytes.tiff(Orientation.RIGHT_TOP, true);
        var file = file("picture.webp", HeaderBytes.withExif(HeaderBytes.jpeg(600, 900), tiff));

        assertThat(admission.admit(artwork("image/jpeg"), file, directory))
                .isEqualTo(new AdmittedArtwork(
                        "jpeg", file, Orientation.RIGHT_TOP, new ColourConversion(Optional.empty())));
    }

    @Test
    void bytesOfAnotherTypeThanTheCatalogueSaysAreRefused() throws IOException {
        assertThat(refusal("image/png", HeaderBytes.jpeg(600, 900)))
                .hasMessage("artwork aa of title 7 is image/jpeg, not image/png");
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertThat(refusal("image/png", new byte[0]))
                .hasMessage("artwork aa of title 7 is no JPEG, PNG, WebP or AVIF with a whole header");
    }

    @Test
    void aFileTooLargeIsRefusedUnreadAndTheSettingIsNamed() throws IOException {
        assertThat(refusal("image/png", new byte[1_001]))
                .hasMessage(
                        "artwork aa of title 7 has 1001 bytes, and may have at most 1000 bytes (imagery.artwork.max-bytes)");
    }

    @Test
    void everythingThatIsTooMuchIsToldWithItsSetting() throws IOException {
        var bomb = HeaderBytes.pngWith(HeaderBytes.png(30_000, 30_000), "acTL", "0000000300000000");

        assertThat(refusal("image/jpeg", bomb)).hasMessage("""
                        artwork aa of title 7 is image/png, not image/jpeg, \
                        and has 900000000 pixels, and may have at most 600000 pixels (imagery.artwork.max-pixels), \
                        and has 30000 pixels of width or height, and may have at most 1000 pixels of width or height \
                        (imagery.artwork.max-side), \
                        and has 3 frames, and may have at most 2 frames (imagery.artwork.max-frames)""");
    }

    @Test
    void allRefusedArtworkIsNamedUpToTen() throws IOException {
        var none = file("none", new byte[0]);
        var twelve = LongStream.rangeClosed(1, 12)
                .mapToObj(title -> new PlacedArtwork(
                        title, "aa", "image/png", new Size(6, 9), FocalPoint.CENTRE, Optional.empty()))
                .toList();

        var failure =
                catchThrowableOfType(RenderFailure.class, () -> admission.admit(twelve, artwork -> none, directory));

        assertThat(failure)
                .hasMessageContainingAll("of title 1 is no", "of title 10 is no", "; and 2 more")
                .message()
                .doesNotContain("of title 11");
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void aStoreThatIsAwayIsNotTheArtworksFault() {
        var failure = catchThrowableOfType(
                RenderFailure.class,
                () -> admission.admit(
                        List.of(artwork("image/png")),
                        artwork -> {
                            throw RenderFailure.transientOne("away", new IOException("away"));
                        },
                        directory));

        assertThat(failure).hasMessage("away");
        assertThat(failure.retryable()).isTrue();
    }

    private RenderFailure refusal(String mediaType, byte[] bytes) throws IOException {
        var file = file("artwork", bytes);
        var failure =
                catchThrowableOfType(RenderFailure.class, () -> admission.admit(artwork(mediaType), file, directory));
        assertThat(failure.retryable()).isFalse();
        return failure;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static PlacedArtwork artwork(String mediaType) {
        return new PlacedArtwork(7, "aa", mediaType, new Size(600, 900), FocalPoint.CENTRE, Optional.empty());
    }
}
