package dev.imagery.aws.service;

import dev.imagery.aws.foundation.FoundationStack;
import dev.imagery.aws.foundation.Justified;
import dev.imagery.aws.foundation.Service;
import dev.imagery.aws.stage.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** A service's image as a task, with its database and its settings. */
final class Program extends Construct {

    private final FargateTaskDefinition task;

    /**
     * @param settings beside those of the database, as environment variables
     * @param drain for which it may go on after it is told to stop, 120 s at most
     */
    Program(
            Construct scope,
            String id,
            FoundationStack foundation,
            Stage stage,
            Service service,
            Size size,
            Map<String, String> settings,
            Duration drain) {
        super(scope, id);
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("SPRING_DATASOURCE_URL", foundation.database().url(service));
        environment.put("SPRING_DATASOURCE_USERNAME", service.database());
        task = FargateTaskDefinition.Builder.create(this, "Task")
                .family(stage.named(id.toLowerCase(Locale.ROOT)))
                .cpu(size.cpu())
                .memoryLimitMiB(size.memory())
                .build();
        task.addContainer(
                "service",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromEcrRepository(
                                foundation.registry().of(service), stage.imagesTag()))
                        .environment(environment)
                        .secrets(Map.of(
                                "SPRING_DATASOURCE_PASSWORD",
                                Secret.fromSecretsManager(foundation.database().password(service))))
                        .portMappings(List.of(PortMapping.builder()
                                .containerPort(service.port())
                                .build()))
                        .healthCheck(HealthCheck.builder()
                                .command(List.of("CMD", "healthcheck"))
                                .interval(Duration.seconds(30))
                                .timeout(Duration.seconds(5))
                                // A database that is away for some minutes is no reason to replace everything.
                                .retries(10)
                                .startPeriod(Duration.seconds(120))
                                .build())
                        .stopTimeout(drain)
                        .logging(LogDriver.awsLogs(AwsLogDriverProps.builder()
                                .streamPrefix(service.database())
                                .logGroup(LogGroup.Builder.create(this, "Log")
                                        .retention(RetentionDays.ONE_MONTH)
                                        .removalPolicy(RemovalPolicy.DESTROY)
                                        .build())
                                .build()))
                        .build());
        Justified.rule(
                task,
                "AwsSolutions-ECS2",
                "The environment holds settings and addresses; what is secret comes from Secrets Manager when the task starts");
        Justified.findings(
                task,
                "AwsSolutions-IAM5",
                List.of("Resource::*"),
                "ecr:GetAuthorizationToken, by which the image is pulled, knows no resources");
    }

    FargateTaskDefinition task() {
        return task;
    }
}
