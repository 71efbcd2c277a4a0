package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseInstanceEngine;
import software.amazon.awscdk.services.rds.IInstanceEngine;
import software.amazon.awscdk.services.rds.ParameterGroup;
import software.amazon.awscdk.services.rds.PostgresEngineVersion;
import software.amazon.awscdk.services.rds.PostgresInstanceEngineProps;
import software.amazon.awscdk.services.rds.StorageType;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** PostgreSQL, with a database and a role for each service. These are made by {@link DatabaseSetup}, their passwords here. */
public final class Database extends Construct {

    private static final String LOG = "postgresql";

    private final DatabaseInstance instance;
    private final Map<Service, Secret> passwords = new EnumMap<>(Service.class);

    Database(Construct scope, IVpc vpc, Gates gates, Stage stage) {
        super(scope, "Database");
        IInstanceEngine engine = DatabaseInstanceEngine.postgres(PostgresInstanceEngineProps.builder()
                .version(PostgresEngineVersion.of("18", "18"))
                .build());
        instance = DatabaseInstance.Builder.create(this, "Postgres")
                .instanceIdentifier(stage.named("postgres"))
                .engine(engine)
                .parameterGroup(ParameterGroup.Builder.create(this, "Parameters")
                        .engine(engine)
                        .parameters(Map.of(
                                "max_connections",
                                String.valueOf(stage.database().connections()),
                                "rds.force_ssl",
                                "1"))
                        .build())
                .instanceType(new InstanceType(stage.database().instance()))
                .credentials(Credentials.fromGeneratedSecret("imagery"))
                .vpc(vpc)
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .build())
                .securityGroups(List.of(gates.database()))
                .port(Gates.POSTGRESQL)
                .storageType(StorageType.GP3)
                .storageEncrypted(true)
                .allocatedStorage(stage.database().storageGb())
                .maxAllocatedStorage(stage.database().mostStorageGb())
                .multiAz(stage.database().isMultiZone())
                .backupRetention(Duration.days(stage.database().backupDays()))
                .copyTagsToSnapshot(true)
                .autoMinorVersionUpgrade(true)
                .cloudwatchLogsExports(List.of(LOG))
                .deletionProtection(stage.isProtected())
                .removalPolicy(stage.isProtected() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
        instance.getNode().addDependency(log(stage));
        for (Service service : Service.values()) {
            passwords.put(service, password(service, stage));
        }
        justify(stage);
    }

    public DatabaseInstance instance() {
        return instance;
    }

    /** What the JDBC driver is given. */
    public String url(Service service) {
        return "jdbc:postgresql://" + instance.getDbInstanceEndpointAddress() + ":" + Gates.POSTGRESQL + "/"
                + service.database() + "?sslmode=require";
    }

    /** The password of the service's role, and nothing else. */
    public ISecret password(Service service) {
        return Objects.requireNonNull(passwords.get(service));
    }

    /** With {@code username} and {@code password} of the role that may make others. */
    ISecret master() {
        return Objects.requireNonNull(instance.getSecret());
    }

    /** Where RDS writes its log: made before, as RDS would make one that keeps all for ever. */
    private LogGroup log(Stage stage) {
        return LogGroup.Builder.create(this, "Log")
                .logGroupName("/aws/rds/instance/" + stage.named("postgres") + "/" + LOG)
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    private Secret password(Service service, Stage stage) {
        return Secret.Builder.create(this, service.title() + "Password")
                .secretName("imagery-" + stage.name() + "/" + service.database())
                .description("The password of the role " + service.database() + " of PostgreSQL")
                .generateSecretString(SecretStringGenerator.builder()
                        .passwordLength(40)
                        .excludePunctuation(true)
                        .build())
                .removalPolicy(stage.isProtected() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
    }

    private void justify(Stage stage) {
        Justified.rule(
                this,
                "AwsSolutions-SMG4",
                "Services read their passwords when they start: one that changes by itself would lock them out. The setup of databases"
                        + " takes over a new value, and a deployment follows it");
        Justified.rule(
                instance,
                "AwsSolutions-RDS11",
                "The port is reachable from the tasks' security groups alone; another one would hide nothing from them");
        if (!stage.database().isMultiZone()) {
            Justified.rule(
                    instance, "AwsSolutions-RDS3", "This stage may be away with its zone: it serves no visitors");
        }
        if (!stage.isProtected()) {
            Justified.rule(
                    instance, "AwsSolutions-RDS10", "This stage is to go with its stack: it keeps nothing of value");
        }
    }
}
