package dev.imagery.aws.service;

import dev.imagery.aws.foundation.Buckets;
import dev.imagery.aws.foundation.FoundationStack;
import dev.imagery.aws.foundation.Justified;
import dev.imagery.aws.stage.Stage;
import java.util.List;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.IBucket;

/** What the role of each task may do: what its service does in its own bucket, and no more. Customization and orchestration may do nothing. */
final class Rights {

    private Rights() {}

    /** Assets, in all versions, and telling CloudFront of purges. Uploads of workers are signed by this role. */
    static void storage(FargateTaskDefinition task, FoundationStack foundation, Stage stage) {
        keeping(task, foundation.buckets().assets(), Buckets.ASSET_PREFIXES);
        allow(
                task,
                List.of("cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"),
                List.of("arn:aws:cloudfront::" + stage.account() + ":distribution/"
                        + foundation.delivery().distribution().getDistributionId()));
    }

    /** Artwork and fonts, in all versions. */
    static void coordinator(FargateTaskDefinition task, FoundationStack foundation) {
        keeping(task, foundation.buckets().artwork(), Buckets.ARTWORK_PREFIXES);
    }

    /** Reading artwork and fonts. What it draws it puts where storage signed that it may. */
    static void worker(FargateTaskDefinition task, FoundationStack foundation) {
        IBucket bucket = foundation.buckets().artwork();
        // Without it S3 says of a missing object that it is forbidden.
        allow(task, List.of("s3:ListBucket"), List.of(bucket.getBucketArn()));
        allow(task, List.of("s3:GetObject"), below(bucket, Buckets.ARTWORK_PREFIXES));
        justify(task);
    }

    private static void keeping(FargateTaskDefinition task, IBucket bucket, List<String> prefixes) {
        allow(task, List.of("s3:ListBucket", "s3:ListBucketVersions"), List.of(bucket.getBucketArn()));
        allow(
                task,
                List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"),
                below(bucket, prefixes));
        justify(task);
    }

    private static List<String> below(IBucket bucket, List<String> prefixes) {
        return prefixes.stream()
                .map(prefix -> bucket.arnForObjects(prefix + "*"))
                .toList();
    }

    private static void allow(FargateTaskDefinition task, List<String> actions, List<String> resources) {
        task.addToTaskRolePolicy(PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .build());
    }

    private static void justify(FargateTaskDefinition task) {
        Justified.rule(
                task.getTaskRole(),
                "AwsSolutions-IAM5",
                "Objects are named by their content below the service's own prefixes: the wildcard stands for these names");
    }
}
