package dev.imagery.storage.cdn;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The CloudFront distribution that is told of purges. The credentials are those of the bucket ({@code imagery.s3}).
 *
 * @param distribution its id, such as {@code E2QWRUHAPOMQZL}; without it no CDN is told
 * @param endpoint address of something that stands in for CloudFront, or null for CloudFront itself
 */
@ConfigurationProperties("imagery.cdn.cloudfront")
record CloudFrontSettings(
        @Nullable String distribution, @Nullable URI endpoint) {}
