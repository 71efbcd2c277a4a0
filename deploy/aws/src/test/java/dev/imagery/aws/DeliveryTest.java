package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

@Tag("adapter")
class DeliveryTest {

    @Test
    void hitMapsComeFromStorageAndAllElseFromTheBucket() {
        var distribution = Synthesised.prod()
                .resources("AWS::CloudFront::Distribution")
                .findFirst()
                .orElseThrow();
        var storage = distribution
                .each("DistributionConfig", "Origins")
                .filter(origin -> origin.at("VpcOriginConfig") != null)
                .findFirst()
                .orElseThrow();
        assertThat(distribution.each("DistributionConfig", "CacheBehaviors"))
                .singleElement()
                .satisfies(behaviour -> {
                    assertThat(behaviour.at("PathPattern")).isEqualTo("/hit-maps/*");
                    assertThat(behaviour.at("TargetOriginId")).isEqualTo(storage.at("Id"));
                });
        Synthesised.prod()
                .foundation()
                .hasResourceProperties(
                        "AWS::CloudFront::VpcOrigin",
                        Map.of(
                                "VpcOriginEndpointConfig",
                                Match.objectLike(Map.of("HTTPPort", 8082, "OriginProtocolPolicy", "http-only"))));
    }

    @Test
    void picturesAreOfTheStagesDomainAndOverTlsAlone() {
        Synthesised.prod()
                .foundation()
                .hasResourceProperties(
                        "AWS::CloudFront::Distribution",
                        Map.of(
                                "DistributionConfig",
                                Match.objectLike(Map.of(
                                        "Aliases",
                                        List.of("pictures.example.com"),
                                        "DefaultCacheBehavior",
                                        Match.objectLike(Map.of("ViewerProtocolPolicy", "redirect-to-https")),
                                        "ViewerCertificate",
                                        Match.objectLike(Map.of("MinimumProtocolVersion", "TLSv1.2_2021"))))));
    }
}
