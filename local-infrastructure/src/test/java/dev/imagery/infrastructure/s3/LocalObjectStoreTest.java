package dev.imagery.infrastructure.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

@Tag("adapter")
class LocalObjectStoreTest {

    @TempDir
    Path directory;

    @Test
    void keptObjectsAreThereAfterARestart() throws Exception {
        ObjectStoreSettings settings = ObjectStoreSettings.keptIn(directory, 0);
        try (LocalObjectStore store = LocalObjectStore.start(settings);
                S3Client s3 = client(store.endpoint(), store.secretKey())) {
            store.createBucket("imagery-assets");
            s3.putObject(put -> put.bucket("imagery-assets").key("assets/1.jpg"), RequestBody.fromString("wall"));
        }
        try (LocalObjectStore store = LocalObjectStore.start(settings);
                S3Client s3 = client(store.endpoint(), store.secretKey())) {
            store.createBucket("imagery-assets");
            assertThat(s3.getObjectAsBytes(get -> get.bucket("imagery-assets").key("assets/1.jpg"))
                            .asUtf8String())
                    .isEqualTo("wall");
        }
    }

    @Test
    void anObjectThatIsThereIsNotOverwritten() throws Exception {
        try (LocalObjectStore store = LocalObjectStore.start(ObjectStoreSettings.temporary());
                S3Client s3 = client(store.endpoint(), store.secretKey())) {
            store.createBucket("imagery-assets");
            putIfAbsent(s3, "first");
            assertThatThrownBy(() -> putIfAbsent(s3, "second"))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
        }
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        try (LocalObjectStore store = LocalObjectStore.start(ObjectStoreSettings.temporary());
                S3Client s3 = client(store.endpoint(), "wrong")) {
            store.createBucket("imagery-assets");
            assertThatThrownBy(() -> putIfAbsent(s3, "wall"))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    private static void putIfAbsent(S3Client s3, String content) {
        s3.putObject(
                put -> put.bucket("imagery-assets").key("assets/1.jpg").ifNoneMatch("*"),
                RequestBody.fromString(content));
    }

    private static S3Client client(URI endpoint, String secret) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(LocalObjectStore.REGION))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("imagery", secret)))
                .build();
    }
}
