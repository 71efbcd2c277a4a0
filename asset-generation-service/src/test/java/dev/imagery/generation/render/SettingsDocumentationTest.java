package dev.imagery.generation.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.batch.BatchSettings;
import dev.imagery.generation.catalog.ArtworkLimits;
import dev.imagery.generation.catalog.FontLimits;
import dev.imagery.generation.fleet.FleetSettings;
import dev.imagery.generation.purge.PurgeSettings;
import dev.imagery.generation.schedule.ScheduleSettings;
import dev.imagery.generation.task.TaskSettings;
import dev.imagery.generation.webhook.WebhookSettings;
import dev.imagery.generation.work.WorkSettings;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The table of settings says what the settings are. */
class SettingsDocumentationTest {

    private static final Path DOCUMENT = Path.of("../docs/settings.md");

    private record Setting(String name, String byDefault) {}

    @Test
    void everySettingStandsInItsTableWithItsDefault() throws IOException {
        var rows = Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(settings(ArtworkLimits.class, prefix(ArtworkLimits.class)))
                .hasSize(7)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
        assertThat(settings(FontLimits.class, prefix(FontLimits.class)))
                .hasSize(1)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
        assertThat(settings(BatchSettings.class, prefix(BatchSettings.class)))
                .hasSize(4)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
        assertThat(settings(WorkSettings.class, prefix(WorkSettings.class)))
                .hasSize(5)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
        assertThat(settings(WebhookSettings.class, prefix(WebhookSettings.class)))
                .hasSize(11)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
        assertThat(settings(PurgeSettings.class, prefix(PurgeSettings.class)))
                .hasSize(2)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
        assertThat(settings(RenderSettings.class, prefix(RenderSettings.class)))
                .hasSize(12)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
        assertThat(settings(ScheduleSettings.class, prefix(ScheduleSettings.class)))
                .hasSize(5)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
        assertThat(settings(FleetSettings.class, prefix(FleetSettings.class)))
                .hasSize(8)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
        assertThat(settings(TaskSettings.class, prefix(TaskSettings.class)))
                .hasSize(18)
                .allSatisfy(setting -> assertThat(cells(rows, setting)).contains(setting.byDefault()));
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    /** Spring's annotation is one of the constructor's parameters, which are in the order of the components. */
    private static List<Setting> settings(Class<?> type, String prefix) {
        var parameters = type.getDeclaredConstructors()[0].getParameters();
        return Arrays.stream(parameters)
                .flatMap(parameter -> {
                    var name = prefix + "." + kebab(parameter.getName());
                    return parameter.getType().isRecord()
                            ? settings(parameter.getType(), name).stream()
                            : Stream.of(new Setting(name, byDefault(parameter)));
                })
                .toList();
    }

    private static String byDefault(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
                .flatMap(value -> Arrays.stream(value.value()).findFirst())
                .orElse("–");
    }

    private static List<String> cells(List<String> rows, Setting setting) {
        return rows.stream()
                .map(row -> Arrays.asList(row.split(" *\\| *", -1)))
                .filter(cells -> cells.get(1).equals("`" + setting.name() + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(setting + " is not in " + DOCUMENT));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
