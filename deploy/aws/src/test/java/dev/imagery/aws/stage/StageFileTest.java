package dev.imagery.aws.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageFileTest {

    private static final Path STAGES = Path.of("stages");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void theFilesThatComeAlongSayWhatTheirStagesAre(String name) throws IOException {
        assertThat(StageFile.read(STAGES, name).name()).isEqualTo(name);
    }

    @Test
    void prodOutlivesAZoneAndAMistake() throws IOException {
        Stage prod = StageFile.read(STAGES, "prod");
        assertThat(prod.isProtected()).isTrue();
        assertThat(prod.database().isMultiZone()).isTrue();
        assertThat(prod.network().zones()).hasSize(3);
        assertThat(prod.network().natGateways()).isEqualTo(3);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Map<String, String> properties = properties();
        properties.remove("account");
        properties.put("region", "Frankfurt");
        properties.put("database.multi-zone", "yes");
        properties.put("workers.most", "many");
        properties.put("orchestration.instances", "0");
        properties.put("workers.fewest", "0");

        assertThat(faults(properties))
                .contains(
                        "account: is missing, expected twelve digits",
                        "region: expected a region such as eu-central-1, found \"Frankfurt\"",
                        "database.multi-zone: expected true or false, found \"yes\"",
                        "workers.most: expected a whole number from 1 to 1000, found \"many\"",
                        "orchestration.instances: expected a whole number from 1 to 50, found \"0\"",
                        "workers.fewest: is no property of a stage");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            network.zones             | eu-central-1a
            network.zones             | eu-central-1a,eu-central-1a
            network.zones             | eu-central-1a,eu-west-1b
            network.nat-gateways      | 3
            network.cloudfront-prefix-list | all
            database.instance         | db.t4g.medium
            database.most-storage-gb  | 21
            database.connections      | 279
            database.backup-days      | 0
            homepage.domain           | https://homepage.example.com
            homepage.certificate      | arn:aws:acm:us-east-1:111122223333:certificate/0
            pictures.certificate      | arn:aws:acm:eu-central-1:111122223333:certificate/0
            pictures.certificate      | arn:aws:acm:us-east-1:999999999999:certificate/0
            alarms.email              | operations
            budget.monthly            | 12.5
            images.tag                | a tag
            """)
    void aValueThatCannotBeIsNamed(String property, String value) {
        Map<String, String> properties = properties();
        properties.put(property, value);

        List<String> faults = faults(properties);

        assertThat(faults).hasSize(1).first().asString().startsWith(property + ": expected ");
    }

    @Test
    void workersHaveAsManyConnectionsAsTheyNeed() {
        Map<String, String> properties = properties();
        properties.put("workers.most", "100");
        assertThat(faults(properties))
                .containsExactly(
                        "database.connections: expected 600 at least: 4 for each of workers.most, and 200, found \"300\"");
    }

    @Test
    void aStageThatThereIsNotIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> StageFile.read(STAGES, "staging"))
                .isInstanceOf(InvalidStage.class)
                .hasMessageContaining("there is no such file; there are dev, prod");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../dev", "Prod", "", "null-and-void"})
    void whatIsNoNameOfAStageIsNotLookedFor(String name) {
        assertThatThrownBy(() -> StageFile.read(STAGES, name))
                .isInstanceOf(InvalidStage.class)
                .hasMessageContaining("a letter first");
    }

    private static List<String> faults(Map<String, String> properties) {
        return catchThrowableOfType(InvalidStage.class, () -> StageFile.parse("dev", "dev.properties", properties))
                .faults();
    }

    /** Of the stage dev. */
    private static Map<String, String> properties() {
        var file = new Properties();
        try (var reader = Files.newBufferedReader(STAGES.resolve("dev.properties"))) {
            file.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> properties = new HashMap<>();
        file.stringPropertyNames().forEach(name -> properties.put(name, file.getProperty(name)));
        return properties;
    }
}
