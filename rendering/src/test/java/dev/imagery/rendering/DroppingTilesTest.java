package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Artwork that is to be forgotten leaves no tile on this machine. */
class DroppingTilesTest {

    private static final String GONE = "ab" + "0".repeat(62);
    private static final String STAYS = "ab" + "1".repeat(62);

    @TempDir
    private Path cache;

    private MagickRenderer renderer;

    @BeforeEach
    void aCache() {
        renderer = new MagickRenderer(
                () -> {
                    throw new AssertionError("nothing is drawn");
                },
                cache,
                1_000_000,
                new RunLimits(Duration.ofSeconds(1), 1, 16));
    }

    @Test
    void allTilesOfArtworkGoWhateverTheirSizeAndNoOthers() throws IOException {
        var small = tile(GONE + "-20x30-im7");
        var large = tile(GONE + "-200x300-c1.2.3.4-im7");
        var other = tile(STAYS + "-20x30-im7");

        assertThat(renderer.drop(List.of(GONE))).isEqualTo(2);

        assertThat(small).doesNotExist();
        assertThat(large).doesNotExist();
        assertThat(other).isDirectoryContaining(file -> file.endsWith(TileMaking.TILE));
    }

    @Test
    void artworkOfWhichThereIsNoTileIsNoMatter() {
        assertThat(renderer.drop(List.of(GONE, STAYS))).isZero();
    }

    private Path tile(String name) throws IOException {
        var entry = Files.createDirectories(cache.resolve(name.substring(0, 2)).resolve(name));
        for (var file : TileMaking.FILES) {
            Files.writeString(entry.resolve(file), "pixels");
        }
        return entry;
    }
}
