package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is reached from outside. */
@Tag("adapter")
class PublicDoorTest {

    @Test
    void oneBalancerIsPublicAndHasOneListener() {
        assertThat(Synthesised.prod()
                        .resources("AWS::ElasticLoadBalancingV2::LoadBalancer")
                        .map(balancer -> balancer.at("Scheme")))
                .containsExactlyInAnyOrder("internet-facing", "internal");
        assertThat(publicListeners()).singleElement().satisfies(listener -> {
            assertThat(listener.at("Port")).isEqualTo(443);
            assertThat(listener.at("Protocol")).isEqualTo("HTTPS");
        });
    }

    @Test
    void itHandsOnTheHomepageAndAnswersAllElseItself() {
        var listener = publicListeners().findFirst().orElseThrow();
        assertThat(listener.each("DefaultActions")).singleElement().satisfies(action -> {
            assertThat(action.at("Type")).isEqualTo("fixed-response");
            assertThat(action.at("FixedResponseConfig", "StatusCode")).isEqualTo("404");
        });
        assertThat(Synthesised.prod().resources("AWS::ElasticLoadBalancingV2::ListenerRule"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.each("Conditions").map(condition -> condition.at()))
                        .containsExactlyInAnyOrder(
                                Map.of(
                                        "Field",
                                        "path-pattern",
                                        "PathPatternConfig",
                                        Map.of("Values", List.of("/v1/homepage"))),
                                Map.of(
                                        "Field",
                                        "http-request-method",
                                        "HttpRequestMethodConfig",
                                        Map.of("Values", List.of("GET", "HEAD")))));
    }

    @Test
    void theWorldReachesHttpsOfThatBalancerAndNothingElse() {
        var open = Synthesised.prod()
                .resources("AWS::EC2::SecurityGroup")
                .flatMap(group -> group.each("SecurityGroupIngress"))
                .filter(rule -> rule.at("CidrIp") != null);
        assertThat(open).singleElement().satisfies(rule -> {
            assertThat(rule.id()).startsWith("GatesPublicBalancer");
            assertThat(rule.at("CidrIp")).isEqualTo("0.0.0.0/0");
            assertThat(rule.at("FromPort")).isEqualTo(443);
            assertThat(rule.at("ToPort")).isEqualTo(443);
        });
        assertThat(Synthesised.prod().resources("AWS::EC2::SecurityGroupIngress"))
                .allSatisfy(rule -> assertThat(rule.at("CidrIp")).isNull());
    }

    @Test
    void tasksHaveNoPublicAddress() {
        assertThat(Synthesised.prod().resources("AWS::ECS::Service"))
                .allSatisfy(service -> assertThat(
                                service.at("NetworkConfiguration", "AwsvpcConfiguration", "AssignPublicIp"))
                        .isEqualTo("DISABLED"));
    }

    private static Stream<Resource> publicListeners() {
        return Synthesised.prod()
                .resources("AWS::ElasticLoadBalancingV2::Listener")
                .filter(listener ->
                        String.valueOf(listener.at("LoadBalancerArn")).contains("BalancersPublic"));
    }
}
