package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagery.starter.s3.S3Settings;
import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What a store may answer that the embedded one does not. */
class ObjectStoreTest {

    private static final Sha256 DIGEST = new Sha256("0123456789abcdef".repeat(4));
    private static final ObjectKey KEY = new ObjectKey(DIGEST, Encoding.JPEG);

    @Test
    void theChecksumThatAStoreKeepsIsTheDigest() {
        ObjectStore store = answering(() -> head(DIGEST.base64()));

        assertThat(store.head(KEY)).contains(new ObjectStore.Stored(5, DIGEST));
    }

    @Test
    void aChecksumOfPartsIsNoDigest() {
        ObjectStore store = answering(() -> head(DIGEST.base64() + "-2"));

        assertThat(store.head(KEY)).contains(new ObjectStore.Stored(5, null));
    }

    @Test
    void anObjectThatIsNotThereIsAbsent() {
        ObjectStore store = answering(() -> {
            throw S3Exception.builder().statusCode(404).build();
        });

        assertThat(store.head(KEY)).isEmpty();
    }

    @Test
    void aStoreThatIsBusyIsAway() {
        ObjectStore store = answering(() -> {
            throw S3Exception.builder().statusCode(503).build();
        });

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.head(KEY));
    }

    @Test
    void aStoreThatDoesNotAnswerIsAway() {
        ObjectStore store = answering(() -> {
            throw SdkClientException.create("connection refused");
        });

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.head(KEY));
    }

    @Test
    void aStoreThatLetsNobodyInIsNotAway() {
        ObjectStore store = answering(() -> {
            throw S3Exception.builder().statusCode(403).build();
        });

        assertThatExceptionOfType(S3Exception.class).isThrownBy(() -> store.head(KEY));
    }

    private static HeadObjectResponse head(String checksum) {
        return HeadObjectResponse.builder()
                .contentLength(5L)
                .checksumSHA256(checksum)
                .build();
    }

    private static ObjectStore answering(Supplier<HeadObjectResponse> answer) {
        S3Client s3 = new S3Client() {
            @Override
            public HeadObjectResponse headObject(HeadObjectRequest request) {
                assertThat(request.checksumMode()).isEqualTo(ChecksumMode.ENABLED);
                return answer.get();
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
        return new ObjectStore(s3, new S3Settings(null, "us-east-1", null, null, "imagery-assets", true, false));
    }
}
