package dev.imagery.starter.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.starter.s3.FinalRemoval.Look;
import dev.imagery.starter.s3.FinalRemoval.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** On a store that keeps versions, and on one that cannot list any. */
@Tag("adapter")
class FinalRemovalTest {

    private static final String BUCKET = "walls";

    private enum Store {
        VERSIONED("transient-nio2", Look.VERSIONS),
        PLAIN("filesystem-nio2", Look.OBJECT);

        private final String kind;
        private final Look look;

        Store(String kind, Look look) {
            this.kind = kind;
            this.look = look;
        }
    }

    private static final Map<Store, S3Proxy> PROXIES = new EnumMap<>(Store.class);

    @TempDir
    private static Path directory;

    @BeforeAll
    static void start() throws Exception {
        for (Store store : Store.values()) {
            Properties properties = new Properties();
            properties.setProperty("jclouds.filesystem.basedir", directory.toString());
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(BlobStores.create(store.kind, properties))
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                    .build();
            proxy.start();
            PROXIES.put(store, proxy);
            s3(store).createBucket(request -> request.bucket(BUCKET));
        }
        s3(Store.VERSIONED)
                .putBucketVersioning(request -> request.bucket(BUCKET)
                        .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
    }

    @AfterAll
    static void stop() throws Exception {
        for (S3Proxy proxy : PROXIES.values()) {
            proxy.stop();
        }
    }

    @BeforeEach
    void another() {
        for (Store store : Store.values()) {
            put(store, "assets/a.jpg.other");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereIsRemovedAndLookedForAgain(Store store) {
        put(store, "assets/a.jpg");

        assertThat(remove(store, "assets/a.jpg")).isEqualTo(new Outcome.Gone(1, store.look));
        assertThat(remove(store, "assets/a.jpg")).isEqualTo(new Outcome.Gone(0, store.look));
    }

    @ParameterizedTest
    @EnumSource
    void whatOnlyBeginsWithTheKeyStays(Store store) {
        put(store, "assets/a.jpg");

        remove(store, "assets/a.jpg");

        assertThat(s3(store)
                        .headObject(request -> request.bucket(BUCKET).key("assets/a.jpg.other"))
                        .contentLength())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = "VERSIONED")
    void everyVersionAndEveryDeleteMarkerGoes(Store store) {
        put(store, "assets/b.jpg");
        put(store, "assets/b.jpg");
        s3(store).deleteObject(request -> request.bucket(BUCKET).key("assets/b.jpg"));
        put(store, "assets/b.jpg");
        s3(store).deleteObject(request -> request.bucket(BUCKET).key("assets/b.jpg"));

        assertThat(remove(store, "assets/b.jpg")).isEqualTo(new Outcome.Gone(5, Look.VERSIONS));
        var left = s3(store).listObjectVersions(request -> request.bucket(BUCKET));
        assertThat(left.versions()).extracting(version -> version.key()).containsOnly("assets/a.jpg.other");
        assertThat(left.deleteMarkers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "VERSIONED")
    void whatTheStoreRefusesIsSaidToBeLeft(Store store) {
        assertThat(new FinalRemoval(s3(store), "no-such-bucket").remove("assets/a.jpg"))
                .isInstanceOfSatisfying(
                        Outcome.Left.class, left -> assertThat(left.why()).contains("HTTP 404"));
    }

    private static void put(Store store, String key) {
        s3(store).putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString("a"));
    }

    private static Outcome remove(Store store, String key) {
        return new FinalRemoval(s3(store), BUCKET).remove(key);
    }

    private static S3Client s3(Store store) {
        return S3Client.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + PROXIES.get(store).getPort()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }
}
