package dev.imagery.starter.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.starter.WallApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class UnknownSettingStopsTheStartTest {

    @Test
    void aMisspeltSettingEndsTheStartWithoutAStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> start("--imagery.request.max-bdoy=1MB")).isInstanceOf(UnknownSettingsException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("imagery.request.max-bdoy (commandLineArgs): did you mean imagery.request.max-body?")
                .contains("docs/settings.md")
                .doesNotContain("\tat dev.imagery");
    }

    @Test
    void settingsOfWhatIsOffAreKnown() {
        try (ConfigurableApplicationContext context = start("--imagery.s3.access-key=a", "--imagery.s3.port=1")) {
            assertThat(context.isActive()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(WallApplication.class)
                .properties("server.port=0")
                .run(arguments);
    }
}
