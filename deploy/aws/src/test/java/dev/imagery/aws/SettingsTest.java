package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers are given settings that there are. */
@Tag("adapter")
class SettingsTest {

    private static final Path DOCUMENT = Path.of("../../docs/settings.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `imagery\\.[a-z0-9.-]+`<br>`(IMAGERY_[A-Z0-9_]+)` \\|");

    /** Spring Boot's own. */
    private static final Set<String> OTHERS = Set.of(
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE",
            "SPRING_DATASOURCE_HIKARI_MINIMUMIDLE",
            "JAVA_TOOL_OPTIONS");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everySettingOfAContainerIsDocumented(String stage) throws IOException {
        Set<String> documented = documented();
        assertThat(services(stage)
                        .flatMap(SettingsTest::variables)
                        .map(variable -> String.valueOf(variable.at("Name"))))
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(documented.contains(name) || OTHERS.contains(name))
                        .as(name)
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "customization, customization",
        "storage, storage",
        "generation, generation",
        "worker, generation",
        "orchestration, orchestration"
    })
    void eachServiceHasItsOwnDatabaseAndRole(String program, String database) {
        var task = task(program);
        assertThat(value(task, "SPRING_DATASOURCE_URL")).contains(":5432/" + database + "?sslmode=require");
        assertThat(value(task, "SPRING_DATASOURCE_USERNAME")).isEqualTo(database);
        assertThat(task.each("ContainerDefinitions").flatMap(container -> container.each("Secrets")))
                .singleElement()
                .satisfies(secret -> assertThat(secret.at("Name")).isEqualTo("SPRING_DATASOURCE_PASSWORD"));
    }

    @ParameterizedTest
    @CsvSource({"storage, BucketsAssets", "generation, BucketsArtwork", "worker, BucketsArtwork"})
    void objectsAreKeptOnAwsWithTheTasksOwnCredentials(String program, String bucket) {
        var task = task(program);
        assertThat(value(task, "IMAGERY_S3_BUCKET")).contains(bucket);
        assertThat(value(task, "IMAGERY_S3_REGION")).isEqualTo("eu-central-1");
        assertThat(value(task, "IMAGERY_S3_ENDPOINT")).isEmpty();
        assertThat(value(task, "IMAGERY_S3_ACCESSKEY")).isEmpty();
        assertThat(value(task, "IMAGERY_S3_SECRETKEY")).isEmpty();
        assertThat(value(task, "IMAGERY_S3_PATHSTYLE")).isEqualTo("false");
        assertThat(value(task, "IMAGERY_S3_CREATEBUCKET")).isEqualTo("false");
    }

    @Test
    void picturesAreFetchedFromTheCdn() {
        assertThat(value(task("storage"), "IMAGERY_DELIVERY_BASEURL")).isEqualTo("https://pictures.example.com");
        assertThat(value(task("storage"), "IMAGERY_DELIVERY_READTHROUGH")).isEqualTo("false");
        assertThat(value(task("storage"), "IMAGERY_CDN_CLOUDFRONT_DISTRIBUTION"))
                .contains("DeliveryPictures");
        assertThat(value(task("orchestration"), "IMAGERY_CDN_BASEURL")).isEqualTo("https://pictures.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "storage, IMAGERY_CUSTOMIZATION_URL, 8083",
        "storage, IMAGERY_GENERATION_URL, 8081",
        "generation, IMAGERY_STORAGE_URL, 8082",
        "worker, IMAGERY_STORAGE_URL, 8082",
        "orchestration, IMAGERY_CUSTOMIZATION_URL, 8083"
    })
    void servicesReachEachOtherByTheInternalBalancer(String program, String variable, int port) {
        assertThat(value(task(program), variable)).contains("BalancersInternal", ":" + port);
        assertThat(Synthesised.prod().resources("AWS::ElasticLoadBalancingV2::Listener"))
                .anySatisfy(listener -> {
                    assertThat(String.valueOf(listener.at("LoadBalancerArn"))).contains("BalancersInternal");
                    assertThat(listener.at("Port")).isEqualTo(port);
                });
    }

    @ParameterizedTest
    @CsvSource({"generation, coordinator", "worker, worker"})
    void generationsImageHasOneOfItsTwoRoles(String program, String role) {
        assertThat(value(task(program), "IMAGERY_ROLES")).isEqualTo(role);
    }

    /** As environment variables. */
    private static Set<String> documented() throws IOException {
        return ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    /** Tasks of the services' own images. */
    private static Stream<Resource> services(String stage) {
        return Synthesised.stage(stage)
                .resources("AWS::ECS::TaskDefinition")
                .filter(task -> task.each("ContainerDefinitions")
                        .anyMatch(container -> "service".equals(container.at("Name"))));
    }

    private static Resource task(String program) {
        return services("prod")
                .filter(task -> ("imagery-prod-" + program).equals(task.at("Family")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Resource> variables(Resource task) {
        return task.each("ContainerDefinitions").flatMap(container -> container.each("Environment"));
    }

    private static String value(Resource task, String variable) {
        return variables(task)
                .filter(found -> variable.equals(found.at("Name")))
                .map(found -> String.valueOf(found.at("Value")))
                .findFirst()
                .orElseThrow();
    }
}
