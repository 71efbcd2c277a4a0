package dev.imagery.aws.foundation;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** What is alike in tasks that are started by hand, do one thing and end. */
final class Errands {

    private Errands() {}

    static FargateTaskDefinition smallest(Construct scope, String family) {
        return FargateTaskDefinition.Builder.create(scope, "Task")
                .family(family)
                .cpu(256)
                .memoryLimitMiB(512)
                .build();
    }

    static LogDriver log(Construct scope, String prefix) {
        return LogDriver.awsLogs(AwsLogDriverProps.builder()
                .streamPrefix(prefix)
                .logGroup(LogGroup.Builder.create(scope, "Log")
                        .retention(RetentionDays.ONE_MONTH)
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build())
                .build());
    }
}
