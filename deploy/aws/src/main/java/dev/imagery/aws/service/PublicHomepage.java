package dev.imagery.aws.service;

import dev.imagery.aws.foundation.FoundationStack;
import dev.imagery.aws.foundation.Service;
import dev.imagery.aws.stage.Stage;
import java.util.List;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.FixedResponseOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.constructs.Construct;

/** What the world may ask of the suite: {@code GET /v1/homepage}, over HTTPS. Anything else is answered 404 by the balancer itself. */
final class PublicHomepage extends Construct {

    PublicHomepage(Construct scope, FoundationStack foundation, Stage stage, Answering orchestration) {
        super(scope, "PublicHomepage");
        var listener = ApplicationListener.Builder.create(this, "Listener")
                .loadBalancer(foundation.balancers().open())
                .port(443)
                .protocol(ApplicationProtocol.HTTPS)
                .certificates(
                        List.of(ListenerCertificate.fromArn(stage.homepage().certificate())))
                .sslPolicy(SslPolicy.RECOMMENDED_TLS)
                .open(false)
                .defaultAction(ListenerAction.fixedResponse(
                        404,
                        FixedResponseOptions.builder()
                                .contentType("text/plain")
                                .messageBody("Not found")
                                .build()))
                .build();
        listener.addTargets(
                "Homepage",
                Answering.targets(Service.ORCHESTRATION, orchestration.tasks())
                        .priority(1)
                        .conditions(List.of(
                                ListenerCondition.pathPatterns(List.of("/v1/homepage")),
                                ListenerCondition.httpRequestMethods(List.of("GET", "HEAD"))))
                        .build());
    }
}
