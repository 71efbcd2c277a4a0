package dev.imagery.orchestration.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PackagedPagesTest {

    private static final String DATA = "data:image/jpeg;base64,";

    private final PackagedPages pages = new PackagedPages();

    @Test
    void thereIsAlwaysAHomepage() {
        Page homepage = pages.named(Pages.HOMEPAGE).orElseThrow();

        assertThat(homepage.version()).isZero();
        assertThat(homepage.fields())
                .hasToString(
                        "{email={\"type\":\"StringField\",\"value\":\"\"}, nextAction={\"type\":\"Action\",\"withFields\":[\"email\"]}}");
    }

    @Test
    void anotherPageLeadsFromModeToMode() {
        Page signup = pages.named("signup").orElseThrow();

        assertThat(signup.fields().get("nextAction").path("mode").stringValue()).isEqualTo("registration");
        assertThat(signup.mode("registration").orElseThrow().fields()).containsKeys("email", "name", "nextAction");
        assertThat(signup.mode("nowhere")).isEmpty();
    }

    @Test
    void whatTheyFallBackToIsAPictureThatNeedsNothingElse() throws IOException {
        for (Page page : pages.byName().values()) {
            String url = page.fallback().get("backgroundImage").stringValue();
            assertThat(url).startsWith(DATA).hasSizeLessThan(1_500);

            var picture =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(url.substring(DATA.length()))));
            assertThat(picture.getWidth()).isEqualTo(64);
            assertThat(picture.getHeight()).isEqualTo(36);
        }
    }
}
