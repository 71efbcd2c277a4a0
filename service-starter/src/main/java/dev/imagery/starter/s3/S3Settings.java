package dev.imagery.starter.s3;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where a service keeps its objects. An empty text counts as absent, so that the environment can take away what a service brings
 * along for local use.
 *
 * @param endpoint address of a store that is not AWS, or null for AWS itself
 * @param region the bucket's region, default us-east-1
 * @param accessKey with {@code secretKey}; without both, the AWS SDK's default chain finds the credentials
 * @param secretKey with {@code accessKey}
 * @param bucket the bucket's name
 * @param pathStyle whether the bucket is named in the path and not in the host name, as stores other than AWS need it
 * @param createBucket whether to create the bucket at start where there is none; for local use
 */
@Validated
@ConfigurationProperties("imagery.s3")
public record S3Settings(
        @Nullable URI endpoint,
        @NotBlank @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @NotBlank String bucket,
        @DefaultValue("false") boolean pathStyle,
        @DefaultValue("false") boolean createBucket) {

    public S3Settings {
        accessKey = emptyAsAbsent(accessKey);
        secretKey = emptyAsAbsent(secretKey);
        endpoint = endpoint == null || endpoint.toString().isEmpty() ? null : endpoint;
    }

    private static @Nullable String emptyAsAbsent(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    @AssertTrue(message = "imagery.s3.access-key and imagery.s3.secret-key go together") boolean isKeyPairWhole() {
        return (accessKey == null) == (secretKey == null);
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "S3Settings[endpoint=" + endpoint + ", region=" + region + ", bucket=" + bucket + ", pathStyle="
                + pathStyle + ", createBucket=" + createBucket + "]";
    }
}
