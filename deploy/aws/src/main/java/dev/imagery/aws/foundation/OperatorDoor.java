package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import java.util.List;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.LinuxParameters;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * The way in for people: a task that does nothing for an hour but be there for ECS Exec and port forwarding by AWS Systems Manager, to
 * whom IAM allows these. It costs nothing while nobody starts it.
 */
public final class OperatorDoor extends Construct {

    private static final String IMAGE = "public.ecr.aws/docker/library/postgres:18";
    private static final String AN_HOUR = "3600";

    private final FargateTaskDefinition task;

    OperatorDoor(Construct scope, Stage stage) {
        super(scope, "OperatorDoor");
        task = Errands.smallest(this, stage.named("operator"));
        task.addContainer(
                "door",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromRegistry(IMAGE))
                        .entryPoint(List.of("sleep"))
                        .command(List.of(AN_HOUR))
                        .linuxParameters(LinuxParameters.Builder.create(this, "Init")
                                .initProcessEnabled(true)
                                .build())
                        .logging(Errands.log(this, "operator"))
                        .build());
        task.addToTaskRolePolicy(PolicyStatement.Builder.create()
                .actions(List.of(
                        "ssmmessages:CreateControlChannel",
                        "ssmmessages:CreateDataChannel",
                        "ssmmessages:OpenControlChannel",
                        "ssmmessages:OpenDataChannel"))
                .resources(List.of("*"))
                .build());
        Justified.findings(
                task,
                "AwsSolutions-IAM5",
                List.of("Resource::*"),
                "The four actions by which ECS Exec speaks to Systems Manager know no resources");
    }

    public FargateTaskDefinition task() {
        return task;
    }
}
