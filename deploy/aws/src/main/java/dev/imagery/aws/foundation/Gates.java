package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.constructs.Construct;

/** Who may speak to whom: security groups, and all of their rules. */
public final class Gates extends Construct {

    static final int POSTGRESQL = 5432;

    private final SecurityGroup publicBalancer;
    private final SecurityGroup internalBalancer;
    private final SecurityGroup cdn;
    private final SecurityGroup services;
    private final SecurityGroup workers;
    private final SecurityGroup database;
    private final SecurityGroup demand;
    private final SecurityGroup operator;

    Gates(Construct scope, IVpc vpc, Stage stage) {
        super(scope, "Gates");
        publicBalancer = group("PublicBalancer", vpc, false, "The balancer that callers of the homepage reach");
        internalBalancer = group("InternalBalancer", vpc, false, "The balancer that services reach each other by");
        cdn = group("Cdn", vpc, false, "CloudFront, to the internal balancer");
        services = group("Services", vpc, true, "Tasks that answer HTTP");
        workers = group("Workers", vpc, true, "Tasks that draw");
        database = group("Database", vpc, false, "PostgreSQL");
        demand = group("Demand", vpc, true, "The function that asks how many workers are wanted");
        operator = group("Operator", vpc, true, "Tasks that people and deployments start by hand");

        publicBalancer.addIngressRule(Peer.anyIpv4(), Port.tcp(443), "Callers of the homepage");
        publicBalancer.addEgressRule(services, tcp(Service.ORCHESTRATION), "Homepages");
        services.addIngressRule(publicBalancer, tcp(Service.ORCHESTRATION), "Homepages");

        for (Service service : Service.values()) {
            internalBalancer.addEgressRule(services, tcp(service), service.title());
            services.addIngressRule(internalBalancer, tcp(service), service.title());
            internalBalancer.addIngressRule(operator, tcp(service), "People at work");
        }
        internalBalancer.addIngressRule(services, tcp(Service.CUSTOMIZATION), "Storage and orchestration");
        internalBalancer.addIngressRule(services, tcp(Service.STORAGE), "Generation");
        internalBalancer.addIngressRule(services, tcp(Service.GENERATION), "Storage, for withdrawals");
        internalBalancer.addIngressRule(workers, tcp(Service.STORAGE), "Where to put pictures");
        internalBalancer.addIngressRule(demand, tcp(Service.GENERATION), "How many workers are wanted");
        // In a group of its own: the list counts as some 55 of the 60 rules that a group may have.
        cdn.addIngressRule(
                Peer.prefixList(stage.network().cloudFrontPrefixList()),
                tcp(Service.STORAGE),
                "Hit maps for CloudFront");

        database.addIngressRule(services, Port.tcp(POSTGRESQL), "Services");
        database.addIngressRule(workers, Port.tcp(POSTGRESQL), "Workers");
        database.addIngressRule(operator, Port.tcp(POSTGRESQL), "The setup of databases");
    }

    public SecurityGroup services() {
        return services;
    }

    public SecurityGroup workers() {
        return workers;
    }

    public SecurityGroup demand() {
        return demand;
    }

    SecurityGroup publicBalancer() {
        return publicBalancer;
    }

    SecurityGroup internalBalancer() {
        return internalBalancer;
    }

    SecurityGroup cdn() {
        return cdn;
    }

    SecurityGroup database() {
        return database;
    }

    SecurityGroup operator() {
        return operator;
    }

    private static Port tcp(Service service) {
        return Port.tcp(service.port());
    }

    private SecurityGroup group(String id, IVpc vpc, boolean reachesAll, String description) {
        return SecurityGroup.Builder.create(this, id)
                .vpc(vpc)
                .allowAllOutbound(reachesAll)
                .description(description)
                .build();
    }
}
