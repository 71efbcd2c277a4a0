package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The table of settings says what the settings are. */
class SettingsDocumentationTest {

    private static final Path DOCUMENT = Path.of("../docs/settings.md");

    private record Setting(String name, String byDefault) {}

    @ParameterizedTest
    @ValueSource(strings = {"customization", "near", "purged", "remote", "shedding"})
    void everySettingStandsInItsTableWithItsDefault(String feature) throws IOException {
        List<List<String>> rows = Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(row -> Arrays.asList(row.split(" *\\| *", -1)))
                .toList();

        assertThat(settings(feature))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(rows)
                        .anySatisfy(
                                cells -> assertThat(cells).contains("`" + setting.name() + "`", setting.byDefault())));
    }

    private static List<Setting> settings(String feature) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("dev.imagery.orchestration." + feature).stream()
                .flatMap(found -> settingsOf(String.valueOf(found.getBeanClassName())))
                .toList();
    }

    private static Stream<Setting> settingsOf(String name) {
        try {
            Class<?> type = Class.forName(name);
            return settings(
                    type, type.getAnnotation(ConfigurationProperties.class).value());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Setting> settings(Class<?> type, String prefix) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters()).flatMap(parameter -> {
            String name = prefix + "." + kebab(parameter.getName());
            return parameter.getType().isRecord()
                    ? settings(parameter.getType(), name)
                    : Stream.of(new Setting(name, byDefault(parameter)));
        });
    }

    private static String byDefault(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
                .map(value -> String.join(", ", value.value()))
                .filter(value -> !value.isEmpty())
                .orElse("–");
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
