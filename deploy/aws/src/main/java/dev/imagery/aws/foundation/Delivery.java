package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.cloudfront.origins.VpcOrigin;
import software.amazon.awscdk.services.cloudfront.origins.VpcOriginWithEndpointProps;
import software.constructs.Construct;

/** CloudFront: pictures from the bucket, which nobody else may read, and hit maps from storage by way of the internal balancer. */
public final class Delivery extends Construct {

    private final Distribution distribution;
    private final String url;

    Delivery(Construct scope, Buckets buckets, Balancers balancers, Stage stage) {
        super(scope, "Delivery");
        IOrigin storage = VpcOrigin.withApplicationLoadBalancer(
                balancers.internal(),
                VpcOriginWithEndpointProps.builder()
                        .vpcOriginName(stage.named("storage"))
                        .protocolPolicy(OriginProtocolPolicy.HTTP_ONLY)
                        .httpPort(Service.STORAGE.port())
                        .build());
        url = "https://" + stage.pictures().domain();
        distribution = Distribution.Builder.create(this, "Pictures")
                .comment(stage.named("pictures"))
                .domainNames(List.of(stage.pictures().domain()))
                .certificate(Certificate.fromCertificateArn(
                        this, "Certificate", stage.pictures().certificate()))
                .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .defaultBehavior(reading(S3BucketOrigin.withOriginAccessControl(buckets.assets())))
                .additionalBehaviors(Map.of("/hit-maps/*", reading(storage)))
                .enableLogging(true)
                .logBucket(buckets.logs())
                .logFilePrefix("cloudfront/")
                .build();
        Justified.rule(distribution, "AwsSolutions-CFR1", "Pictures of every market are public in all countries");
        Justified.rule(
                distribution,
                "AwsSolutions-CFR2",
                "Only GET and HEAD of immutable files and hit maps pass, without query or body: a firewall has nothing to look at");
        Justified.rule(
                distribution,
                "AwsSolutions-CFR5",
                "The internal balancer is reached within AWS's network by a VPC origin; no TLS ends in the VPC");
    }

    public Distribution distribution() {
        return distribution;
    }

    /** What precedes an object's key. */
    public String url() {
        return url;
    }

    private static BehaviorOptions reading(IOrigin origin) {
        return BehaviorOptions.builder()
                .origin(origin)
                .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                .build();
    }
}
