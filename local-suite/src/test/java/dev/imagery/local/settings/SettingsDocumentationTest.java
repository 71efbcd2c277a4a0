package dev.imagery.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The document of settings tells each with its variable, its default and its meaning, and no others; {@code -Dsettings.write} brings variables and
 * defaults in line, and the starter's list of all names. Settings are those that the builds of the services wrote down.
 */
class SettingsDocumentationTest {

    private static final Path DOCUMENT = DescribedSetting.ROOT.resolve("docs/settings.md");
    private static final Path LIST = DescribedSetting.ROOT.resolve(
            "service-starter/src/main/resources/dev/imagery/starter/settings/settings-of-the-suite.properties");
    private static final String HOW = "mvn -pl local-suite -am verify -Dtest=SettingsDocumentationTest -Dsettings.write"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    private record NamedDefault(String name, String byDefault) {}

    private List<DescribedSetting> settings;
    private SettingsTable table;

    @BeforeEach
    void read() throws IOException {
        settings = DescribedSetting.all();
        table = new SettingsTable(Files.readString(DOCUMENT));
        if (System.getProperty("settings.write") != null) {
            Files.writeString(DOCUMENT, table.generated(settings));
            Files.writeString(LIST, SuiteVariables.listed(settings));
            table = new SettingsTable(Files.readString(DOCUMENT));
        }
    }

    @Test
    void everySettingStandsInItWithItsDefaultAndNoOther() {
        Set<NamedDefault> described = settings.stream()
                .map(setting -> new NamedDefault(setting.name(), setting.byDefault()))
                .collect(Collectors.toSet());
        Set<NamedDefault> documented = table.rows().stream()
                .map(row -> new NamedDefault(row.name(), row.byDefault()))
                .collect(Collectors.toSet());
        assertThat(documented).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void everyRowTellsTheVariableAndTheMeaning() {
        assertThat(table.rows()).hasSizeGreaterThan(150).allSatisfy(row -> {
            assertThat(row.names()).as(HOW).isEqualTo(SettingsTable.names(row.name()));
            assertThat(row.meaning()).isNotBlank();
        });
    }

    @Test
    void theStarterKnowsWhoReadsWhatAnEnvironmentMayName() throws IOException {
        assertThat(Files.readString(LIST)).as(HOW).isEqualTo(SuiteVariables.listed(settings));
    }

    @Test
    void theContainersAreGivenSettingsThatThereAre() throws IOException {
        Set<String> known = settings.stream()
                .flatMap(setting -> Stream.of(setting.name(), setting.name().replace('-', '.')))
                .map(DescribedSetting::variable)
                .collect(Collectors.toSet());
        assertThat(SuiteVariables.in(DescribedSetting.ROOT.resolve("docker-compose.yml")))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(known).contains(variable));
    }
}
