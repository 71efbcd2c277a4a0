package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A misspelt setting is told at the start, beside those that are known though the mode leaves them out. */
@Tag("adapter")
class UnknownSettingTest {

    @Test
    void aStartEndsBeforeAnythingIsSetUp() {
        SpringApplicationBuilder service = new SpringApplicationBuilder(OrchestrationApplication.class);
        assertThatThrownBy(() -> service.run(
                        "--server.port=0",
                        "--imagery.customization.mode=fixture",
                        "--imagery.customization.near.outcomes=10",
                        "--imagery.customization.last-known.same[0]=kids",
                        "--imagery.visit.headers.contry=X-Country",
                        "--imagery.pages.cpoy=pages",
                        "--imagery.render.slots=1"))
                .message()
                .contains(
                        "imagery.visit.headers.contry (commandLineArgs): did you mean imagery.visit.headers.country?",
                        "imagery.pages.cpoy (commandLineArgs): did you mean imagery.pages.copy?",
                        "imagery.render.slots (commandLineArgs): a setting of asset-generation-service")
                .doesNotContain("outcomes", "last-known", "imagery.customization.mode");
    }
}
