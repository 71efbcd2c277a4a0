package dev.imagery.aws.foundation;

import dev.imagery.aws.stage.Stage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.constructs.Construct;

/** A repository for each service's images. A tag once pushed stays what it is. */
public final class Registry extends Construct {

    private static final int IMAGES_KEPT = 30;

    private final Map<Service, Repository> repositories = new EnumMap<>(Service.class);

    Registry(Construct scope, Stage stage) {
        super(scope, "Registry");
        for (Service service : Service.values()) {
            repositories.put(
                    service,
                    Repository.Builder.create(this, service.title())
                            .repositoryName("imagery-" + stage.name() + "/" + service.image())
                            .imageTagMutability(TagMutability.IMMUTABLE)
                            .imageScanOnPush(true)
                            .lifecycleRules(List.of(LifecycleRule.builder()
                                    .maxImageCount(IMAGES_KEPT)
                                    .build()))
                            .emptyOnDelete(!stage.isProtected())
                            .removalPolicy(stage.isProtected() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                            .build());
        }
    }

    public Repository of(Service service) {
        return Objects.requireNonNull(repositories.get(service));
    }
}
