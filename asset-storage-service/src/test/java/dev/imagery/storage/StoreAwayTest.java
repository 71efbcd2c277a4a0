package dev.imagery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The service while S3 is away. */
@TestPropertySource(properties = "db-scheduler.enabled=false")
class StoreAwayTest extends StorageServiceTest {

    @TestBean
    private S3Client s3;

    /** A client of a port where nobody listens. */
    static S3Client s3() throws IOException {
        try (ServerSocket closed = new ServerSocket(0)) {
            return S3Client.builder()
                    .endpointOverride(URI.create("http://localhost:" + closed.getLocalPort()))
                    .forcePathStyle(true)
                    .region(Region.US_EAST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                    .build();
        }
    }

    @Test
    void anUploadIsPutOffWithATimeToTryAgain() {
        Calls.Answer answer =
                storage.post("/v1/uploads", "{\"objects\":[" + Picture.any().asUpload() + "]}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.problem()).isEqualTo("service-unavailable");
    }

    @Test
    void aRenderIsPutOffWithATimeToTryAgain() {
        String report = Fixtures.render("1", Picture.any().asRendition(1920, 1080));

        Calls.Answer answer = storage.put("/v1/renders/" + Fixtures.newRenderKey(), report);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void whatIsKnownIsStillRead() {
        String group = Fixtures.newGroup();
        fixtures.openVersion(group);

        assertThat(storage.get("/v1/groups/" + group).status()).isEqualTo(200);
        assertThat(storage.get("/v1/assets?group=" + group).status()).isEqualTo(200);
        assertThat(storage.post("/v1/renders/lookup", "{\"renderKeys\":[]}").status())
                .isEqualTo(200);
    }
}
