package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** Artwork of generation, assets of storage, and the logs of who asked for what. */
public final class Buckets extends Construct {

    /** Below which generation keeps all that it keeps. */
    public static final List<String> ARTWORK_PREFIXES = List.of("artwork/", "fonts/");

    /** Below which storage keeps all that it keeps. */
    public static final List<String> ASSET_PREFIXES = List.of("assets/");

    private final Bucket logs;
    private final Bucket artwork;
    private final Bucket assets;

    Buckets(Construct scope, Stage stage) {
        super(scope, "Buckets");
        logs = bucket("Logs", "logs", stage)
                // CloudFront still hands its logs over by ACL.
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .expiration(Duration.days(90))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .build();
        artwork = kept("Artwork", "artwork", stage);
        assets = kept("Assets", "assets", stage);
    }

    /** Of generation. */
    public Bucket artwork() {
        return artwork;
    }

    /** Of storage. */
    public Bucket assets() {
        return assets;
    }

    Bucket logs() {
        return logs;
    }

    /** What is deleted, or replaced, can be had back for a month. A purge does not wait for that: it deletes the versions themselves. */
    private Bucket kept(String id, String name, Stage stage) {
        return bucket(id, name, stage)
                .versioned(true)
                .serverAccessLogsBucket(logs)
                .serverAccessLogsPrefix(name + "/")
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .noncurrentVersionExpiration(Duration.days(30))
                        .expiredObjectDeleteMarker(true)
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .build();
    }

    private Bucket.Builder bucket(String id, String name, Stage stage) {
        return Bucket.Builder.create(this, id)
                .bucketName(stage.named(name) + "-" + stage.account())
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .removalPolicy(stage.isProtected() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    }
}
