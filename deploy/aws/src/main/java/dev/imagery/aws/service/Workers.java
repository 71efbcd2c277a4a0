package dev.imagery.aws.service;

import dev.imagery.aws.foundation.FoundationStack;
import java.util.List;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.constructs.Construct;

/**
 * Workers on Fargate Spot, as many as are wanted and none at rest. One that is taken away hands its tasks back within the two minutes
 * that it has. Nobody waits for a preview on their account: coordinators draw these, and they are always there.
 */
final class Workers extends Construct {

    private final FargateService tasks;

    Workers(Construct scope, FoundationStack foundation, Program program) {
        super(scope, "BatchWorkers");
        tasks = FargateService.Builder.create(this, "Service")
                .cluster(foundation.cluster())
                .taskDefinition(program.task())
                // No number of its own: a deployment leaves the one that is there. The first one is 1, until it is too
                // many.
                .minHealthyPercent(0)
                .maxHealthyPercent(200)
                .circuitBreaker(
                        DeploymentCircuitBreaker.builder().rollback(true).build())
                .capacityProviderStrategies(List.of(CapacityProviderStrategy.builder()
                        .capacityProvider("FARGATE_SPOT")
                        .weight(1)
                        .build()))
                .securityGroups(List.of(foundation.gates().workers()))
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .build();
    }

    FargateService tasks() {
        return tasks;
    }
}
