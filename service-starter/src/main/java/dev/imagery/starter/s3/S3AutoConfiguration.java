package dev.imagery.starter.s3;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The S3 client and presigner of {@link S3Settings}, where the SDK is there and a bucket is set. */
@AutoConfiguration
@ConditionalOnClass(S3Client.class)
@ConditionalOnProperty("imagery.s3.bucket")
@EnableConfigurationProperties(S3Settings.class)
public class S3AutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AwsCredentialsProvider s3Credentials(S3Settings settings) {
        String accessKey = settings.accessKey();
        String secretKey = settings.secretKey();
        return accessKey == null || secretKey == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
    }

    /** Checksums only where a request asks for one: stores other than AWS do not know the SDK's trailing CRC32. */
    @Bean
    @ConditionalOnMissingBean
    S3Client s3Client(S3Settings settings, AwsCredentialsProvider credentials) {
        return S3Client.builder()
                .region(Region.of(settings.region()))
                .endpointOverride(settings.endpoint())
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    S3Presigner s3Presigner(S3Settings settings, AwsCredentialsProvider credentials) {
        return S3Presigner.builder()
                .region(Region.of(settings.region()))
                .endpointOverride(settings.endpoint())
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .build())
                .credentialsProvider(credentials)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    FinalRemoval finalRemoval(S3Settings settings, S3Client s3) {
        return new FinalRemoval(s3, settings.bucket());
    }

    @Bean
    @ConditionalOnProperty("imagery.s3.create-bucket")
    SmartInitializingSingleton s3Bucket(S3Settings settings, S3Client s3) {
        return () -> new Bucket(s3, settings.bucket()).createWhereMissing();
    }

    /** What callers over HTTP are told. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Import(ObjectStoreAdvice.class)
    static class OverHttp {}
}
