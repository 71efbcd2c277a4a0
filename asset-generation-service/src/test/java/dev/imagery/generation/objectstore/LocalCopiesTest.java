package dev.imagery.generation.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.dsl.target.Size;
import dev.imagery.infrastructure.testing.TestObjectStore;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.starter.s3.FinalRemoval;
import dev.imagery.starter.s3.S3Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@Tag("adapter")
class LocalCopiesTest {

    private static final TestObjectStore STORE = TestObjectStore.create();
    private static final S3Client S3 = client(STORE.endpoint());

    @TempDir
    private Path directory;

    private ArtworkCache cache;

    @BeforeEach
    void open() throws IOException {
        cache = cache(S3, DataSize.ofMegabytes(1), Duration.ofMinutes(15));
    }

    @AfterAll
    static void close() {
        S3.close();
    }

    @Test
    void artworkIsALocalFileWithItsBytes() {
        var artwork = kept("a picture");

        assertThat(cache.fetch(artwork)).hasContent("a picture");
    }

    @Test
    void aFontIsALocalFileWithItsBytes() throws IOException {
        var bytes = "a font".getBytes(StandardCharsets.UTF_8);
        var font = font(FileDigest.sha256(bytes));
        S3.putObject(
                request -> request.bucket(STORE.bucket()).key("fonts/" + font.digest()), RequestBody.fromBytes(bytes));

        assertThat(fonts().fetch(font)).hasContent("a font");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamedWithItsSettingAndWithWhatWasWanted() throws IOException {
        var artwork = kept("nowhere to go");
        var font = font("0".repeat(64));
        var fonts = fonts();
        Files.delete(directory);

        assertThatThrownBy(() -> cache.fetch(artwork))
                .isInstanceOfSatisfying(
                        RenderFailure.class,
                        failure -> assertThat(failure.retryable()).isTrue())
                .hasMessageStartingWith(
                        "The artwork %s of title 7 could not be copied into %s"
                                + " (imagery.render.copies.directory): ",
                        artwork.digest(), directory);
        assertThatThrownBy(() -> fonts.fetch(font))
                .hasMessageStartingWith(
                        "The font %s of Inter 700 could not be copied into %s" + " (imagery.render.copies.directory): ",
                        font.digest(), directory);
        Files.createDirectory(directory);
    }

    @Test
    void whatIsOnTheDiskIsNotFetchedAgain() throws IOException {
        var artwork = kept("seen before");
        var file = cache.fetch(artwork);
        Files.writeString(file, "marked");

        assertThat(cache.fetch(artwork)).hasContent("marked");
    }

    @Test
    void bytesOfAnotherDigestAreRefusedAndNotKept() throws IOException {
        var artwork = placed(FileDigest.sha256("the right ones".getBytes(StandardCharsets.UTF_8)));
        put(artwork.digest(), "the wrong ones");

        assertThatThrownBy(() -> cache.fetch(artwork))
                .isInstanceOfSatisfying(
                        RenderFailure.class,
                        failure -> assertThat(failure.retryable()).isFalse())
                .hasMessageContaining("corrupt")
                .hasMessageContaining("title 7");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void artworkThatIsNotInTheStoreCannotBeRendered() {
        assertThatThrownBy(() -> cache.fetch(placed("0".repeat(64))))
                .isInstanceOfSatisfying(
                        RenderFailure.class,
                        failure -> assertThat(failure.retryable()).isFalse());
    }

    @Test
    void aStoreThatIsAwayMayComeBack() throws IOException {
        try (var away = client(URI.create("http://127.0.0.1:1"))) {
            var other = cache(away, DataSize.ofMegabytes(1), Duration.ofMinutes(15));

            assertThatThrownBy(() -> other.fetch(placed("0".repeat(64))))
                    .isInstanceOfSatisfying(
                            RenderFailure.class,
                            failure -> assertThat(failure.retryable()).isTrue());
        }
    }

    @Test
    void whatWasNotUsedForLongestIsDeletedWhenTheDiskHasNoMoreRoom() throws IOException {
        var small = cache(S3, DataSize.ofBytes(250), Duration.ofMinutes(15));
        var oldest = small.fetch(kept("oldest".repeat(20)));
        var older = small.fetch(kept("older!".repeat(20)));
        Files.setLastModifiedTime(oldest, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Files.setLastModifiedTime(older, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

        var newest = small.fetch(kept("newest".repeat(20)));

        assertThat(oldest).doesNotExist();
        assertThat(older).exists();
        assertThat(newest).exists();
    }

    @Test
    void whatARenderMayStillReadIsNotDeleted() throws IOException {
        var small = cache(S3, DataSize.ofBytes(10), Duration.ofMinutes(15));
        var first = small.fetch(kept("in use by a render"));

        small.fetch(kept("another one in use"));

        assertThat(first).exists();
    }

    @Test
    void copiesOfArtworkAreDroppedWhateverTheirFormat() throws IOException {
        var copies = copies(S3, DataSize.ofMegabytes(1), Duration.ofMinutes(15));
        var gone = kept("taken down");
        var stays = kept("left alone");
        var gonesCopy = new ArtworkCache(copies).fetch(gone);
        var other = Files.writeString(directory.resolve(gone.digest() + ".webp"), "in another format");
        var staysCopy = new ArtworkCache(copies).fetch(stays);

        assertThat(new CopyRemoval(copies).drop(List.of(gone.digest()))).isEqualTo(2);

        assertThat(gonesCopy).doesNotExist();
        assertThat(other).doesNotExist();
        assertThat(staysCopy).exists();
        assertThat(new CopyRemoval(copies).drop(List.of(gone.digest()))).isZero();
    }

    private ArtworkCache cache(S3Client s3, DataSize size, Duration inUse) throws IOException {
        return new ArtworkCache(copies(s3, size, inUse));
    }

    private LocalCopies copies(S3Client s3, DataSize size, Duration inUse) throws IOException {
        var settings = new S3Settings(
                STORE.endpoint(), STORE.region(), STORE.accessKey(), STORE.secretKey(), STORE.bucket(), true, false);
        return new LocalCopies(
                new ContentObjects(s3, settings, new FinalRemoval(s3, STORE.bucket())),
                new LocalCopiesSettings(directory, size, inUse),
                Clock.systemUTC());
    }

    private FontCache fonts() throws IOException {
        return new FontCache(copies(S3, DataSize.ofMegabytes(1), Duration.ofMinutes(15)));
    }

    private static PlacedFont font(String digest) {
        return new PlacedFont("Inter", 700, digest);
    }

    private static PlacedArtwork kept(String bytes) {
        var digest = FileDigest.sha256(bytes.getBytes(StandardCharsets.UTF_8));
        put(digest, bytes);
        return placed(digest);
    }

    private static void put(String digest, String bytes) {
        S3.putObject(
                request -> request.bucket(STORE.bucket()).key("artwork/" + digest + ".png"),
                RequestBody.fromString(bytes));
    }

    private static PlacedArtwork placed(String digest) {
        return new PlacedArtwork(7, digest, "image/png", new Size(600, 900), FocalPoint.CENTRE, Optional.empty());
    }

    private static S3Client client(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(STORE.region()))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(STORE.accessKey(), STORE.secretKey())))
                .build();
    }
}
