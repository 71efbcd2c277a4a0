package dev.imagery.starter.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.imagery.infrastructure.testing.TestObjectStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@Tag("adapter")
class S3AutoConfigurationTest {

    private static final TestObjectStore STORE = TestObjectStore.create();

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(S3AutoConfiguration.class, ValidationAutoConfiguration.class));

    private final ApplicationContextRunner service = bare.withPropertyValues(
            "imagery.s3.endpoint=" + STORE.endpoint(),
            "imagery.s3.access-key=" + STORE.accessKey(),
            "imagery.s3.secret-key=" + STORE.secretKey(),
            "imagery.s3.bucket=" + STORE.bucket(),
            "imagery.s3.path-style=true");

    @Test
    void anObjectIsKeptAndReadBack() {
        service.run(context -> {
            S3Client s3 = context.getBean(S3Client.class);
            String bucket = context.getBean(S3Settings.class).bucket();
            s3.putObject(request -> request.bucket(bucket).key("a.txt"), RequestBody.fromString("wall"));
            assertThat(s3.getObjectAsBytes(request -> request.bucket(bucket).key("a.txt"))
                            .asUtf8String())
                    .isEqualTo("wall");
        });
    }

    @Test
    void aPresignedUrlTakesAnUploadWithoutCredentials() {
        service.run(context -> {
            URI url = context.getBean(S3Presigner.class)
                    .presignPutObject(presign -> presign.signatureDuration(Duration.ofMinutes(1))
                            .putObjectRequest(put -> put.bucket(STORE.bucket()).key("b.txt")))
                    .url()
                    .toURI();
            try (HttpClient http = HttpClient.newHttpClient()) {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(url)
                                .PUT(HttpRequest.BodyPublishers.ofString("wall"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
        });
    }

    @Test
    void aMissingBucketIsCreatedAtStartWhenSet() {
        ApplicationContextRunner creating =
                service.withPropertyValues("imagery.s3.bucket=fresh-bucket", "imagery.s3.create-bucket=true");
        for (int start = 0; start < 2; start++) {
            creating.run(context -> assertThatCode(
                            () -> context.getBean(S3Client.class).headBucket(request -> request.bucket("fresh-bucket")))
                    .doesNotThrowAnyException());
        }
    }

    @Test
    void aKeyWithoutItsSecretStopsTheStart() {
        bare.withPropertyValues("imagery.s3.bucket=walls", "imagery.s3.access-key=key")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("imagery.s3.secret-key"));
    }

    @Test
    void emptyValuesOfTheEnvironmentTakeAwayWhatIsForLocalUse() {
        service.withInitializer(environment(Map.of(
                        "IMAGERY_S3_ENDPOINT", "",
                        "IMAGERY_S3_ACCESSKEY", "",
                        "IMAGERY_S3_SECRETKEY", "",
                        "IMAGERY_S3_PATHSTYLE", "false")))
                .run(context -> {
                    S3Settings settings = context.getBean(S3Settings.class);
                    assertThat(settings.endpoint()).isNull();
                    assertThat(settings.accessKey()).isNull();
                    assertThat(settings.secretKey()).isNull();
                    assertThat(settings.pathStyle()).isFalse();
                    assertThat(context.getBean(AwsCredentialsProvider.class))
                            .isInstanceOf(DefaultCredentialsProvider.class);
                });
    }

    @Test
    void theSecretIsNotInTheSettingsText() {
        service.run(context -> assertThat(context.getBean(S3Settings.class).toString())
                .contains(STORE.bucket())
                .doesNotContain(STORE.secretKey()));
    }

    /** Variables as Spring Boot reads those of the process, before all other settings. */
    private static ApplicationContextInitializer<ConfigurableApplicationContext> environment(
            Map<String, Object> variables) {
        return context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
    }

    @Test
    void aServiceWithoutABucketHasNoClient() {
        bare.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(S3Client.class));
    }

    @Test
    void aServiceWithoutTheSdkStarts() {
        service.withClassLoader(new FilteredClassLoader("software.amazon.awssdk"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(S3Settings.class));
    }
}
