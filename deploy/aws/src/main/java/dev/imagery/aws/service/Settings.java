package dev.imagery.aws.service;

import dev.imagery.aws.foundation.FoundationStack;
import dev.imagery.aws.foundation.Service;
import dev.imagery.aws.stage.Stage;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.s3.IBucket;

/** Settings of the services (docs/settings.md) as environment variables, as Spring Boot reads them. */
final class Settings {

    /** A quarter of the container, which else is all Java's but a quarter. */
    private static final String HEAP_BESIDE_IMAGEMAGICK = "-XX:MaxRAMPercentage=25 -XX:+ExitOnOutOfMemoryError";

    private final FoundationStack foundation;
    private final Stage stage;

    Settings(FoundationStack foundation, Stage stage) {
        this.foundation = foundation;
        this.stage = stage;
    }

    Map<String, String> customization() {
        return Map.of();
    }

    Map<String, String> storage() {
        var settings = bucket(foundation.buckets().assets());
        settings.put("IMAGERY_CUSTOMIZATION_URL", url(Service.CUSTOMIZATION));
        settings.put("IMAGERY_GENERATION_URL", url(Service.GENERATION));
        settings.put("IMAGERY_DELIVERY_BASEURL", foundation.delivery().url());
        settings.put("IMAGERY_DELIVERY_READTHROUGH", "false");
        settings.put(
                "IMAGERY_CDN_CLOUDFRONT_DISTRIBUTION",
                foundation.delivery().distribution().getDistributionId());
        return settings;
    }

    Map<String, String> coordinator() {
        var settings = bucket(foundation.buckets().artwork());
        settings.put("IMAGERY_ROLES", "coordinator");
        settings.put("IMAGERY_STORAGE_URL", url(Service.STORAGE));
        settings.put("IMAGERY_FLEET_USUALSLOTS", String.valueOf(Size.DRAWING.processors()));
        settings.put("JAVA_TOOL_OPTIONS", HEAP_BESIDE_IMAGEMAGICK);
        return settings;
    }

    Map<String, String> worker() {
        var settings = bucket(foundation.buckets().artwork());
        settings.put("IMAGERY_ROLES", "worker");
        settings.put("IMAGERY_STORAGE_URL", url(Service.STORAGE));
        settings.put("JAVA_TOOL_OPTIONS", HEAP_BESIDE_IMAGEMAGICK);
        String connections = String.valueOf(Stage.CONNECTIONS_OF_A_WORKER);
        settings.put("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", connections);
        settings.put("SPRING_DATASOURCE_HIKARI_MINIMUMIDLE", "1");
        return settings;
    }

    Map<String, String> orchestration() {
        return Map.of(
                "IMAGERY_CUSTOMIZATION_URL",
                url(Service.CUSTOMIZATION),
                "IMAGERY_CDN_BASEURL",
                foundation.delivery().url(),
                // The bucket may not be listed by CloudFront, and says 403 of what it lacks.
                "IMAGERY_CDN_CHECK_GONE",
                "403,404,410");
    }

    /** AWS itself, with the task's own credentials: empty values take away what a service brings along for one machine. */
    private Map<String, String> bucket(IBucket bucket) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("IMAGERY_S3_BUCKET", bucket.getBucketName());
        settings.put("IMAGERY_S3_REGION", stage.region());
        settings.put("IMAGERY_S3_ENDPOINT", "");
        settings.put("IMAGERY_S3_ACCESSKEY", "");
        settings.put("IMAGERY_S3_SECRETKEY", "");
        settings.put("IMAGERY_S3_PATHSTYLE", "false");
        settings.put("IMAGERY_S3_CREATEBUCKET", "false");
        return settings;
    }

    private String url(Service service) {
        return foundation.balancers().url(service);
    }
}
