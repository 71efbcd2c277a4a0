package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.Secret;
import software.constructs.Construct;

/**
 * A task that makes the database and the role of each service, or gives the roles their present passwords. It is started by hand,
 * before the services are, and does no harm when it is started again.
 */
public final class DatabaseSetup extends Construct {

    /** Docker's own image, from AWS's mirror of it. */
    private static final String IMAGE = "public.ecr.aws/docker/library/postgres:18";

    private final FargateTaskDefinition task;

    DatabaseSetup(Construct scope, Database database, Stage stage) {
        super(scope, "DatabaseSetup");
        Map<String, Secret> secrets = new HashMap<>();
        secrets.put("PGUSER", Secret.fromSecretsManager(database.master(), "username"));
        secrets.put("PGPASSWORD", Secret.fromSecretsManager(database.master(), "password"));
        for (Service service : Service.values()) {
            secrets.put(
                    service.database().toUpperCase(Locale.ROOT) + "_PASSWORD",
                    Secret.fromSecretsManager(database.password(service)));
        }
        task = Errands.smallest(this, stage.named("database-setup"));
        task.addContainer(
                "psql",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromRegistry(IMAGE))
                        .entryPoint(List.of("bash", "-c"))
                        .command(List.of(script()))
                        .environment(Map.of(
                                "PGHOST", database.instance().getDbInstanceEndpointAddress(), "PGSSLMODE", "require"))
                        .secrets(secrets)
                        .logging(Errands.log(this, "database-setup"))
                        .build());
        Justified.rule(
                task, "AwsSolutions-ECS2", "What stands in the environment is no secret: the database's address");
    }

    public FargateTaskDefinition task() {
        return task;
    }

    /** What it does, for bash with psql. */
    static String script() {
        try (var script =
                Objects.requireNonNull(DatabaseSetup.class.getResourceAsStream("database-setup.sh"), "the script")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
