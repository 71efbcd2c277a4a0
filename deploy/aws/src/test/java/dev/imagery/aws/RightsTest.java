package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role of each task may do. */
@Tag("adapter")
class RightsTest {

    private static final List<String> PASSWORDS =
            List.of("CustomizationPassword", "StoragePassword", "GenerationPassword", "OrchestrationPassword");

    @ParameterizedTest
    @ValueSource(strings = {"Customization", "Orchestration"})
    void whoNeedsNothingOfAwsMayDoNothing(String program) {
        assertThat(statements(program + "TaskTaskRole")).isEmpty();
    }

    @Test
    void storageKeepsAssetsInItsBucketBelowItsPrefixAndTellsItsCdn() {
        assertThat(statements("StorageTaskTaskRole"))
                .hasSize(3)
                .allSatisfy(statement -> assertThat(statement.text()).doesNotContain("BucketsArtwork"))
                .anySatisfy(statement -> {
                    assertThat(statement.at("Action"))
                            .isEqualTo(List.of(
                                    "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"));
                    assertThat(resource(statement)).contains("BucketsAssets", "/assets/*");
                })
                .anySatisfy(statement -> {
                    assertThat(statement.at("Action")).isEqualTo(List.of("s3:ListBucket", "s3:ListBucketVersions"));
                    assertThat(resource(statement)).contains("BucketsAssets").doesNotContain("*");
                })
                .anySatisfy(statement -> {
                    assertThat(statement.at("Action"))
                            .isEqualTo(List.of("cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"));
                    assertThat(resource(statement)).contains("DeliveryPictures").doesNotContain("*");
                });
    }

    @Test
    void coordinatorsKeepArtworkAndFontsAlone() {
        assertThat(statements("GenerationTaskTaskRole"))
                .hasSize(2)
                .allSatisfy(statement -> assertThat(statement.text()).doesNotContain("BucketsAssets"))
                .anySatisfy(statement -> assertThat(resource(statement)).contains("/artwork/*", "/fonts/*"));
    }

    @Test
    void workersReadArtworkAndFontsAndWriteNothing() {
        assertThat(statements("WorkerTaskTaskRole").map(statement -> statement.at("Action")))
                .containsExactlyInAnyOrder("s3:ListBucket", "s3:GetObject");
        assertThat(statements("WorkerTaskTaskRole"))
                .allSatisfy(statement -> assertThat(statement.text()).doesNotContain("BucketsAssets"));
    }

    @ParameterizedTest
    @CsvSource({
        "Customization, CustomizationPassword",
        "Storage, StoragePassword",
        "Generation, GenerationPassword",
        "Worker, GenerationPassword",
        "Orchestration, OrchestrationPassword"
    })
    void aTaskGetsThePasswordOfItsOwnServiceAlone(String program, String password) {
        var secrets = statements(program + "TaskExecutionRole")
                .filter(statement -> statement.text().contains("secretsmanager:GetSecretValue"));
        assertThat(secrets).singleElement().satisfies(statement -> {
            assertThat(resource(statement)).contains("Database" + password);
            assertThat(PASSWORDS)
                    .filteredOn(other -> !other.equals(password))
                    .allSatisfy(other -> assertThat(resource(statement)).doesNotContain(other));
        });
    }

    @Test
    void theDemandIsReadWithoutRightsOnAnythingButTheWorkersService() {
        assertThat(statements("DemandRole").filter(statement -> statement.text().contains("ecs:")))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.at("Action")).isEqualTo("ecs:DescribeServices");
                    assertThat(resource(statement)).contains("BatchWorkers");
                });
    }

    private static Stream<Resource> statements(String role) {
        return Synthesised.prod()
                .resources("AWS::IAM::Policy")
                .filter(policy -> policy.id().startsWith(role))
                .flatMap(policy -> policy.each("PolicyDocument", "Statement"));
    }

    private static String resource(Resource statement) {
        return String.valueOf(statement.at("Resource"));
    }
}
