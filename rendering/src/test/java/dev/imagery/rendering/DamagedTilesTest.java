package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.imagemagick.ImageMagick;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to the files of the tile cache, the next picture is right. */
@Tag("adapter")
class DamagedTilesTest {

    private enum Damage {
        PIXELS_CUT_SHORT {
            @Override
            void happenTo(Path entry) throws IOException {
                truncate(entry.resolve("tile.cache"));
            }
        },
        HEADER_CUT_SHORT {
            @Override
            void happenTo(Path entry) throws IOException {
                truncate(entry.resolve("tile.mpc"));
            }
        },
        PIXELS_OVERWRITTEN {
            @Override
            void happenTo(Path entry) throws IOException {
                overwrite(entry.resolve("tile.cache"));
            }
        },
        HEADER_OVERWRITTEN {
            @Override
            void happenTo(Path entry) throws IOException {
                overwrite(entry.resolve("tile.mpc"));
            }
        },
        PIXELS_GONE {
            @Override
            void happenTo(Path entry) throws IOException {
                Files.delete(entry.resolve("tile.cache"));
            }
        },
        HEADER_GONE {
            @Override
            void happenTo(Path entry) throws IOException {
                Files.delete(entry.resolve("tile.mpc"));
            }
        },
        EMPTY {
            @Override
            void happenTo(Path entry) throws IOException {
                Directories.deleteRecursively(entry);
                Files.createDirectory(entry);
            }
        },
        A_FILE_IN_ITS_PLACE {
            @Override
            void happenTo(Path entry) throws IOException {
                Directories.deleteRecursively(entry);
                Files.createFile(entry);
            }
        };

        abstract void happenTo(Path entry) throws IOException;

        private static void truncate(Path file) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }

        private static void overwrite(Path file) throws IOException {
            var bytes = Files.readAllBytes(file);
            for (int at = bytes.length / 2; at < bytes.length / 2 + 20; at++) {
                bytes[at] ^= 0x55;
            }
            Files.write(file, bytes);
        }
    }

    @TempDir
    private Path directory;

    private SmallWall wall;
    private Path tiles;

    @BeforeEach
    void drawOnce() throws IOException {
        wall = SmallWall.in(Files.createDirectory(directory.resolve("wall")));
        tiles = directory.resolve("tiles");
    }

    @ParameterizedTest
    @EnumSource
    void anotherProcessMakesADamagedTileAgain(Damage damage) throws IOException {
        var right = wall.draw(renderer(), "right");
        var entry = entries().getFirst();
        damage.happenTo(entry);

        assertThat(wall.draw(renderer(), "again")).hasSameBinaryContentAs(right);
        assertThat(TileSeal.holds(entry)).isTrue();
        assertThat(entries()).hasSize(SmallWall.POSTERS);
    }

    @ParameterizedTest
    @EnumSource
    void aProcessThatHasUsedTheTileBeforeMakesItAgainToo(Damage damage) throws IOException {
        var renderer = renderer();
        var right = wall.draw(renderer, "right");
        var entry = entries().getLast();
        damage.happenTo(entry);

        assertThat(wall.draw(renderer, "again")).hasSameBinaryContentAs(right);
        assertThat(TileSeal.holds(entry)).isTrue();
    }

    @Test
    void aTileWithoutASealIsMadeAgain() throws IOException {
        var right = wall.draw(renderer(), "right");
        for (var entry : entries()) {
            Files.delete(entry.resolve("seal"));
            Damage.PIXELS_OVERWRITTEN.happenTo(entry);
        }

        assertThat(wall.draw(renderer(), "again")).hasSameBinaryContentAs(right);
    }

    @Test
    void wholeTilesAreNotMadeAgain() throws IOException {
        wall.draw(renderer(), "first");
        var made = new ArrayList<FileTime>();
        for (var entry : entries()) {
            made.add(Files.getLastModifiedTime(entry.resolve("tile.cache")));
        }

        wall.draw(renderer(), "again");

        for (var entry : entries()) {
            assertThat(Files.getLastModifiedTime(entry.resolve("tile.cache"))).isEqualTo(made.removeFirst());
        }
    }

    @Test
    void manyAtOnceMakeDamagedTilesAgain() throws Exception {
        assertManyAtOnceMakeDamagedTilesAgain();
    }

    @RepeatedTest(10)
    @Tag("long")
    void manyAtOnceMakeDamagedTilesAgainEachTime() throws Exception {
        assertManyAtOnceMakeDamagedTilesAgain();
    }

    private void assertManyAtOnceMakeDamagedTilesAgain() throws Exception {
        var right = wall.draw(renderer(), "right");
        for (var entry : entries()) {
            Damage.PIXELS_CUT_SHORT.happenTo(entry);
        }
        var one = renderer();
        var other = renderer();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var draws = new ArrayList<Callable<Path>>();
            for (int i = 0; i < 4; i++) {
                var renderer = i % 2 == 0 ? one : other;
                var name = "at-once-" + i;
                draws.add(() -> wall.draw(renderer, name));
            }
            for (var drawn : threads.invokeAll(draws)) {
                assertThat(drawn.get()).hasSameBinaryContentAs(right);
            }
        }
        for (var entry : entries()) {
            assertThat(TileSeal.holds(entry)).isTrue();
        }
    }

    @Test
    void twoProcessesMakeDamagedTilesAgain() throws Exception {
        var right = wall.draw(renderer(), "right");
        for (var entry : entries()) {
            Damage.PIXELS_OVERWRITTEN.happenTo(entry);
        }

        var other = wall.drawInAnotherProcess(tiles, directory.resolve("other-process"));
        var here = wall.draw(renderer(), "here");

        assertThat(other.waitFor()).isZero();
        assertThat(here).hasSameBinaryContentAs(right);
        assertThat(directory.resolve("other-process").resolve(right.getFileName()))
                .hasSameBinaryContentAs(right);
    }

    @Test
    void whatAKilledProcessHasLeftIsDroppedOnceItIsOld() throws IOException {
        var old = Files.createDirectories(tiles.resolve(TileCache.MAKING + "1").resolve("half"))
                .getParent();
        var young = Files.createDirectories(
                        tiles.resolve(TileCache.MAKING + "2").resolve("half"))
                .getParent();
        Files.writeString(old.resolve("half/tile.mpc"), "id=MagickCache");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        wall.draw(renderer(), "drawn");

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void tilesOfAnotherImageMagickAreNotRead() throws IOException {
        wall.draw(renderer(), "drawn");
        var version = ImageMagick.find().version();

        assertThat(entries())
                .allSatisfy(entry -> assertThat(entry.getFileName().toString())
                        .endsWith("-im" + version.text() + "-" + version.depth()));
    }

    private List<Path> entries() throws IOException {
        try (var paths = Files.walk(tiles, 2)) {
            return paths.filter(path -> path.getParent().getParent() != null
                            && path.getParent().getParent().equals(tiles))
                    .sorted()
                    .toList();
        }
    }

    private MagickRenderer renderer() {
        return SmallWall.renderer(tiles);
    }
}
