package dev.imagery.starter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class VariablesTest {

    /** Both as the documents name it and with underscores in place of dashes. */
    @ParameterizedTest
    @MethodSource
    void springReadsEverySettingFromItsVariable(String setting) {
        for (String variable : new String[] {Variables.of(setting), Variables.of(setting.replace('-', '.'))}) {
            ConfigurationPropertySource source = ConfigurationPropertySource.from(
                    new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, "7")));
            assertThat(source.getConfigurationProperty(ConfigurationPropertyName.of(setting)))
                    .as(variable)
                    .isNotNull();
        }
    }

    static Stream<String> springReadsEverySettingFromItsVariable() {
        return new SuiteSettings().names();
    }
}
