package dev.imagery.aws.service;

import dev.imagery.aws.foundation.FoundationStack;
import dev.imagery.aws.foundation.Justified;
import dev.imagery.aws.foundation.Service;
import dev.imagery.aws.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** Once a minute, a function asks a coordinator how many workers are wanted and makes metrics of the answer. */
final class Demand extends Construct {

    static final String NAMESPACE = "Imagery";

    private final Stage stage;
    private final Function function;

    Demand(Construct scope, FoundationStack foundation, Stage stage, FargateService workers) {
        super(scope, "Demand");
        this.stage = stage;
        LogGroup log = LogGroup.Builder.create(this, "Log")
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Role role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        log.grantWrite(role);
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("ecs:DescribeServices"))
                .resources(List.of(workers.getServiceArn()))
                .build());
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of(
                        "ec2:CreateNetworkInterface",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeSubnets",
                        "ec2:DeleteNetworkInterface",
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:UnassignPrivateIpAddresses"))
                .resources(List.of("*"))
                .build());
        Justified.findings(
                role,
                "AwsSolutions-IAM5",
                List.of("Resource::*"),
                "A function in a VPC makes its own network interface, which has no name before; AWS's managed policy for it says the same");
        function = Function.Builder.create(this, "Function")
                .description("Makes metrics of the demand for workers")
                .runtime(Runtime.PYTHON_3_14)
                .handler("index.handler")
                .code(Code.fromInline(source()))
                .role(role)
                .logGroup(log)
                .timeout(Duration.seconds(30))
                .vpc(foundation.network().vpc())
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .securityGroups(List.of(foundation.gates().demand()))
                .environment(Map.of(
                        "DEMAND_URL", foundation.balancers().url(Service.GENERATION) + "/v1/workers/demand",
                        "CLUSTER", foundation.cluster().getClusterName(),
                        "SERVICE", workers.getServiceName(),
                        "STAGE", stage.name(),
                        "NAMESPACE", NAMESPACE))
                .build();
        Rule.Builder.create(this, "EveryMinute")
                .schedule(Schedule.rate(Duration.minutes(1)))
                .targets(List.of(LambdaFunction.Builder.create(function)
                        // The next minute asks anew.
                        .retryAttempts(0)
                        .build()))
                .build();
    }

    Function function() {
        return function;
    }

    /** Workers that are wanted beyond those that are started; less than 0 where there are too many. */
    Metric missingWorkers() {
        return metric("MissingWorkers");
    }

    /** Seconds for which the oldest chunk has waited that no worker has taken. */
    Metric queueAge() {
        return metric("QueueAgeSeconds");
    }

    private Metric metric(String name) {
        return Metric.Builder.create()
                .namespace(NAMESPACE)
                .metricName(name)
                .dimensionsMap(Map.of("Stage", stage.name()))
                .statistic("Maximum")
                .period(Duration.minutes(1))
                .build();
    }

    private static String source() {
        try (var source = Objects.requireNonNull(Demand.class.getResourceAsStream("demand.py"), "the function")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
