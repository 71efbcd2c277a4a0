package dev.imagery.homepage.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagery.homepage.client.api.HomepageApi;
import dev.imagery.homepage.client.model.Homepage;
import dev.imagery.homepage.client.model.HomepageImage;
import dev.imagery.homepage.client.model.HomepageImageSource;
import dev.imagery.infrastructure.testing.TestService;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A homepage backend with the client that it generated, before the service alone, which answers from a fixture. */
@Tag("adapter")
class HomepageClientTest {

    @TempDir
    private static Path folder;

    private static TestService orchestration;

    private final HomepageApi homepages = new HomepageApi(client());

    @BeforeAll
    static void start() throws Exception {
        orchestration = TestService.start(
                "orchestration-service",
                folder,
                Map.of(
                        "imagery.cdn.base-url",
                        "https://cdn.example.com",
                        "imagery.customization.mode",
                        "fixture",
                        "imagery.customization.fixture",
                        Path.of("../docs/fixtures/homepage.json").toRealPath().toString()));
    }

    @AfterAll
    static void stop() {
        orchestration.close();
    }

    @Test
    void theArticlesFormIsTyped() throws Exception {
        ApiResponse<Homepage> answer = ask("US", "en", "browser", "high", null);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeaders().get("imagery-release")).containsExactly("7");
        assertThat(answer.getData().getFields()).containsKeys("email", "nextAction");
        assertThat(answer.getData().getAdaptiveFields())
                .containsEntry("headline", "Watch anything")
                .containsEntry("backgroundImage", "https://cdn.example.com/assets/us-high.jpg");
        assertThat(answer.getData().getImages()).isNullOrEmpty();
    }

    @Test
    void theRichFormIsTyped() throws Exception {
        Homepage homepage = ask("US", "en", "browser", null, "full").getData();

        HomepageImage background = homepage.getImages().get("backgroundImage");
        assertThat(background.getUrl()).isEqualTo("https://cdn.example.com/assets/us-high.avif");
        assertThat(background.getWidth()).isEqualTo(1920);
        assertThat(background.getSources())
                .extracting(HomepageImageSource::getType)
                .containsExactly("image/avif", "image/jpeg");
        assertThat(background.getPlaceholder()).isNotBlank();
        assertThat(background.getAltText()).isEqualTo("A wall of posters");
        assertThat(homepage.getContext().getResolution()).isEqualTo("high");
        assertThat(homepage.getPage().getName()).isEqualTo("homepage");
        assertThat(homepage.getRelease()).isEqualTo(7);
    }

    @Test
    void aRefusalIsAnException() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> ask("US", "en_US", "browser", "high", null))
                .satisfies(refusal -> {
                    assertThat(refusal.getCode()).isEqualTo(400);
                    assertThat(refusal.getResponseBody()).contains("/query/language", "en-US");
                });
    }

    private static ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(orchestration.url().toString());
        return client;
    }

    private ApiResponse<Homepage> ask(String country, String language, String platform, String resolution, String view)
            throws ApiException {
        return homepages.homepageWithHttpInfo(
                country,
                language,
                null,
                platform,
                resolution,
                view == null ? null : "avif",
                view == null ? null : "960x540",
                view == null ? null : new BigDecimal("2"),
                null,
                null,
                null,
                null,
                view,
                null,
                null,
                null);
    }
}
