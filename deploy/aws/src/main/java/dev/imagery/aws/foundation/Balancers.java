package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** One balancer for callers of the homepage, and one, without a public address, for all else. Services bring the listeners. */
public final class Balancers extends Construct {

    private final ApplicationLoadBalancer open;
    private final ApplicationLoadBalancer internal;

    Balancers(Construct scope, IVpc vpc, Gates gates, Bucket logs, Stage stage) {
        super(scope, "Balancers");
        open = balancer("Public", vpc, gates.publicBalancer(), SubnetType.PUBLIC, stage);
        internal = balancer("Internal", vpc, gates.internalBalancer(), SubnetType.PRIVATE_WITH_EGRESS, stage);
        internal.addSecurityGroup(gates.cdn());
        open.logAccessLogs(logs, "balancers/public");
        internal.logAccessLogs(logs, "balancers/internal");
    }

    /** For callers of the homepage. */
    public ApplicationLoadBalancer open() {
        return open;
    }

    /** For services, workers, people at work and, for hit maps, CloudFront. */
    public ApplicationLoadBalancer internal() {
        return internal;
    }

    /** Where a service is within the network. */
    public String url(Service service) {
        return "http://" + internal.getLoadBalancerDnsName() + ":" + service.port();
    }

    private ApplicationLoadBalancer balancer(
            String id, IVpc vpc, SecurityGroup group, SubnetType subnets, Stage stage) {
        return ApplicationLoadBalancer.Builder.create(this, id)
                .vpc(vpc)
                .vpcSubnets(SubnetSelection.builder().subnetType(subnets).build())
                .internetFacing(subnets == SubnetType.PUBLIC)
                .securityGroup(group)
                .dropInvalidHeaderFields(true)
                .deletionProtection(stage.isProtected())
                // Sealing a version of 100,000 assets may take a minute without a byte.
                .idleTimeout(Duration.seconds(120))
                .build();
    }
}
