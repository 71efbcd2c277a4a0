package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.constructs.Construct;

/** All that services stand on. It is deployed first; then images are pushed and databases set up, and then services come. */
public final class FoundationStack extends Stack {

    private final Registry registry;
    private final Network network;
    private final Gates gates;
    private final Buckets buckets;
    private final Database database;
    private final Balancers balancers;
    private final Delivery delivery;
    private final Cluster cluster;

    public FoundationStack(Construct scope, Stage stage) {
        super(
                scope,
                "Foundation",
                props(stage, "foundation", "The network, database, buckets and CDN of the imagery suite"));
        registry = new Registry(this, stage);
        network = new Network(this, stage);
        gates = new Gates(this, network.vpc(), stage);
        buckets = new Buckets(this, stage);
        database = new Database(this, network.vpc(), gates, stage);
        balancers = new Balancers(this, network.vpc(), gates, buckets.logs(), stage);
        delivery = new Delivery(this, buckets, balancers, stage);
        cluster = Cluster.Builder.create(this, "Cluster")
                .clusterName("imagery-" + stage.name())
                .vpc(network.vpc())
                .containerInsightsV2(ContainerInsights.ENABLED)
                .enableFargateCapacityProviders(true)
                .build();
        var setup = new DatabaseSetup(this, database, stage);
        var door = new OperatorDoor(this, stage);
        Justified.rule(
                gates,
                "AwsSolutions-EC23",
                "Callers of the homepage may be anywhere; the public balancer takes nothing but HTTPS at 443");

        tell("ClusterName", cluster.getClusterName());
        tell(
                "TaskSubnets",
                String.join(
                        ",",
                        network.vpc()
                                .selectSubnets(SubnetSelection.builder()
                                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                                        .build())
                                .getSubnetIds()));
        tell("OperatorSecurityGroup", gates.operator().getSecurityGroupId());
        tell("DatabaseSetupTask", setup.task().getFamily());
        tell("OperatorTask", door.task().getFamily());
        tell("PublicBalancer", balancers.open().getLoadBalancerDnsName());
        tell("InternalBalancer", balancers.internal().getLoadBalancerDnsName());
        tell("Cdn", delivery.distribution().getDistributionDomainName());
    }

    /** Of a stack of the stage. */
    public static StackProps props(Stage stage, String name, String description) {
        return StackProps.builder()
                .stackName(stage.named(name))
                .description(description)
                .env(Environment.builder()
                        .account(stage.account())
                        .region(stage.region())
                        .build())
                .terminationProtection(stage.isProtected())
                .build();
    }

    public Registry registry() {
        return registry;
    }

    public Network network() {
        return network;
    }

    public Gates gates() {
        return gates;
    }

    public Buckets buckets() {
        return buckets;
    }

    public Database database() {
        return database;
    }

    public Balancers balancers() {
        return balancers;
    }

    public Delivery delivery() {
        return delivery;
    }

    public Cluster cluster() {
        return cluster;
    }

    private void tell(String id, String value) {
        CfnOutput.Builder.create(this, id).value(value).build();
    }
}
