package dev.imagery.storage.cdn;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("imagery.cdn.cloudfront.distribution")
class CloudFrontConfiguration {

    @Bean
    CloudFrontClient cloudFrontClient(CloudFrontSettings settings, AwsCredentialsProvider credentials) {
        return CloudFrontClient.builder()
                .region(Region.AWS_GLOBAL)
                .endpointOverride(settings.endpoint())
                .credentialsProvider(credentials)
                .build();
    }

    @Bean
    Cdn cloudFront(CloudFrontClient client, CloudFrontSettings settings) {
        return new CloudFront(client, Objects.requireNonNull(settings.distribution()));
    }
}
