package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The VPC: balancers that the world may reach in public subnets, tasks in private ones, the database in isolated ones. S3 is reached
 * through a gateway endpoint, so that neither pictures nor the layers of images pass the NAT gateways.
 */
public final class Network extends Construct {

    private final Vpc vpc;

    Network(Construct scope, Stage stage) {
        super(scope, "Network");
        LogGroup flows = LogGroup.Builder.create(this, "Flows")
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        vpc = Vpc.Builder.create(this, "Vpc")
                .ipAddresses(IpAddresses.cidr("10.0.0.0/16"))
                .availabilityZones(stage.network().zones())
                .natGateways(stage.network().natGateways())
                .restrictDefaultSecurityGroup(false)
                .subnetConfiguration(List.of(
                        subnets("public", SubnetType.PUBLIC, 24),
                        // Hundreds of workers, an address each.
                        subnets("tasks", SubnetType.PRIVATE_WITH_EGRESS, 20),
                        subnets("database", SubnetType.PRIVATE_ISOLATED, 24)))
                .gatewayEndpoints(Map.of(
                        "S3",
                        GatewayVpcEndpointOptions.builder()
                                .service(GatewayVpcEndpointAwsService.S3)
                                .build()))
                .flowLogs(Map.of(
                        "Rejected",
                        FlowLogOptions.builder()
                                .destination(FlowLogDestination.toCloudWatchLogs(flows))
                                .trafficType(FlowLogTrafficType.REJECT)
                                .build()))
                .build();
        Validations.of(vpc)
                .acknowledge(Acknowledgment.builder()
                        .id("CloudFormation-Validate::W3010")
                        .reason("A stage names its zones, so that its templates are the same on any machine")
                        .build());
    }

    public Vpc vpc() {
        return vpc;
    }

    private static SubnetConfiguration subnets(String name, SubnetType type, int mask) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(type)
                .cidrMask(mask)
                .build();
    }
}
