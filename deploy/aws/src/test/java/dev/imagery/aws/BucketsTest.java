package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;

@Tag("adapter")
class BucketsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void noBucketIsPublicInAnyWay(String stage) {
        assertThat(Synthesised.stage(stage).resources("AWS::S3::Bucket"))
                .hasSize(3)
                .allSatisfy(bucket -> assertThat(bucket.at("PublicAccessBlockConfiguration"))
                        .isEqualTo(Map.of(
                                "BlockPublicAcls", true,
                                "BlockPublicPolicy", true,
                                "IgnorePublicAcls", true,
                                "RestrictPublicBuckets", true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"artwork", "assets"})
    void olderVersionsAreKeptForAMonth(String name) {
        Synthesised.prod()
                .foundation()
                .hasResourceProperties(
                        "AWS::S3::Bucket",
                        Map.of(
                                "BucketName",
                                "imagery-prod-" + name + "-444455556666",
                                "VersioningConfiguration",
                                Map.of("Status", "Enabled"),
                                "LifecycleConfiguration",
                                Map.of(
                                        "Rules",
                                        List.of(Match.objectLike(Map.of(
                                                "NoncurrentVersionExpiration", Map.of("NoncurrentDays", 30)))))));
    }

    @Test
    void whatProdKeepsOutlivesItsStack() {
        assertThat(Synthesised.prod().resources("AWS::S3::Bucket"))
                .allSatisfy(bucket ->
                        assertThat(bucket.content().get("DeletionPolicy")).isEqualTo("Retain"));
    }

    @Test
    void onlyCloudFrontReadsTheAssetsFromOutside() {
        var distribution = Synthesised.prod()
                .resources("AWS::CloudFront::Distribution")
                .findFirst()
                .orElseThrow();
        assertThat(distribution.each("DistributionConfig", "Origins"))
                .filteredOn(origin -> origin.at("S3OriginConfig") != null)
                .singleElement()
                .satisfies(origin -> {
                    assertThat(origin.at("OriginAccessControlId")).isNotNull();
                    assertThat(origin.at("S3OriginConfig", "OriginAccessIdentity"))
                            .isEqualTo("");
                });
        var allowed = Synthesised.prod()
                .resources("AWS::S3::BucketPolicy")
                .flatMap(policy -> policy.each("PolicyDocument", "Statement"))
                .filter(statement -> "Allow".equals(statement.at("Effect")))
                .filter(statement -> statement.text().contains("BucketsAssets"));
        assertThat(allowed).singleElement().satisfies(statement -> {
            assertThat(statement.at("Principal")).isEqualTo(Map.of("Service", "cloudfront.amazonaws.com"));
            assertThat(statement.at("Action")).isEqualTo("s3:GetObject");
            assertThat(String.valueOf(statement.at("Condition"))).contains("AWS:SourceArn", distribution.id());
        });
    }
}
