package dev.imagery.aws.service;

import dev.imagery.aws.foundation.FoundationStack;
import dev.imagery.aws.foundation.Service;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.constructs.Construct;

/** Tasks of a service that answer HTTP at the internal balancer, always as many. */
final class Answering extends Construct {

    private final FargateService tasks;
    private final ApplicationTargetGroup targets;

    Answering(Construct scope, String id, FoundationStack foundation, Service service, Program program, int instances) {
        super(scope, id);
        tasks = FargateService.Builder.create(this, "Service")
                .cluster(foundation.cluster())
                .taskDefinition(program.task())
                .desiredCount(instances)
                .minHealthyPercent(100)
                .maxHealthyPercent(200)
                .circuitBreaker(
                        DeploymentCircuitBreaker.builder().rollback(true).build())
                .capacityProviderStrategies(List.of(CapacityProviderStrategy.builder()
                        .capacityProvider("FARGATE")
                        .weight(1)
                        .build()))
                .securityGroups(List.of(foundation.gates().services()))
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .healthCheckGracePeriod(Duration.minutes(5))
                .build();
        var listener = ApplicationListener.Builder.create(this, "Listener")
                .loadBalancer(foundation.balancers().internal())
                .port(service.port())
                .protocol(ApplicationProtocol.HTTP)
                .open(false)
                .build();
        targets = listener.addTargets("Tasks", targets(service, tasks).build());
    }

    FargateService tasks() {
        return tasks;
    }

    /** Behind the internal balancer. */
    ApplicationTargetGroup targets() {
        return targets;
    }

    /** Behind any balancer: ready once the service says so. */
    static AddApplicationTargetsProps.Builder targets(Service service, FargateService tasks) {
        return AddApplicationTargetsProps.builder()
                .port(service.port())
                .protocol(ApplicationProtocol.HTTP)
                .targets(List.of(tasks))
                .deregistrationDelay(Duration.seconds(30))
                .healthCheck(HealthCheck.builder()
                        .path("/actuator/health/readiness")
                        .interval(Duration.seconds(10))
                        .timeout(Duration.seconds(5))
                        .healthyThresholdCount(2)
                        .unhealthyThresholdCount(6)
                        .build());
    }
}
