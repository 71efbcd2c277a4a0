package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("adapter")
class DatabaseTest {

    @ParameterizedTest
    @CsvSource({"dev, false, db.t4g.medium", "prod, true, db.r7g.xlarge"})
    void prodHasASecondOneInAnotherZoneAndCannotBeDeleted(String stage, boolean expected, String instance) {
        Synthesised.stage(stage)
                .foundation()
                .hasResourceProperties(
                        "AWS::RDS::DBInstance",
                        Map.of(
                                "Engine",
                                "postgres",
                                "EngineVersion",
                                "18",
                                "DBInstanceClass",
                                instance,
                                "MultiAZ",
                                expected,
                                "DeletionProtection",
                                expected,
                                "PubliclyAccessible",
                                false,
                                "StorageEncrypted",
                                true));
    }

    @Test
    void connectionsAreEncryptedAndAsManyAsTheStageSays() {
        Synthesised.prod()
                .foundation()
                .hasResourceProperties(
                        "AWS::RDS::DBParameterGroup",
                        Map.of("Parameters", Map.of("max_connections", "2000", "rds.force_ssl", "1")));
    }

    @Test
    void itIsReachedByTasksAlone() {
        var rules = Synthesised.prod()
                .resources("AWS::EC2::SecurityGroupIngress")
                .filter(rule -> String.valueOf(rule.at("GroupId")).contains("GatesDatabase"));
        assertThat(rules).hasSize(3).allSatisfy(rule -> {
            assertThat(rule.at("FromPort")).isEqualTo(5432);
            assertThat(rule.at("SourceSecurityGroupId")).isNotNull();
            assertThat(rule.at("CidrIp")).isNull();
        });
    }

    @Test
    void eachServiceHasAPasswordOfItsOwn() {
        assertThat(Synthesised.prod().resources("AWS::SecretsManager::Secret").map(secret -> secret.at("Name")))
                .contains(
                        "imagery-prod/customization",
                        "imagery-prod/storage",
                        "imagery-prod/generation",
                        "imagery-prod/orchestration")
                // And that of the role that makes the others.
                .hasSize(5);
    }

    @Test
    void theSetupKnowsAllPasswordsAndNothingElseDoes() {
        var setups = Synthesised.prod()
                .resources("AWS::ECS::TaskDefinition")
                .filter(task -> task.each("ContainerDefinitions")
                                .flatMap(container -> container.each("Secrets"))
                                .count()
                        > 1);
        assertThat(setups).singleElement().satisfies(setup -> {
            assertThat(setup.at("Family")).isEqualTo("imagery-prod-database-setup");
            assertThat(setup.each("ContainerDefinitions")
                            .flatMap(container -> container.each("Secrets"))
                            .map(secret -> secret.at("Name")))
                    .containsExactlyInAnyOrder(
                            "PGUSER",
                            "PGPASSWORD",
                            "CUSTOMIZATION_PASSWORD",
                            "STORAGE_PASSWORD",
                            "GENERATION_PASSWORD",
                            "ORCHESTRATION_PASSWORD");
        });
    }
}
