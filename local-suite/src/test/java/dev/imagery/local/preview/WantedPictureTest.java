package dev.imagery.local.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedPictureTest {

    @ParameterizedTest
    @CsvSource({
        "US/en, browser, country=US&language=en&platform=browser, US-en-browser.jpg",
        "US, tv/high, country=US&platform=tv&resolution=high, US-tv-high.jpg",
        "BR/pt-BR@autumn/bright, '', cell=autumn%2Fbright&country=BR&language=pt-BR, BR-pt-BR-autumn-bright.jpg",
        "'', '', '', first.jpg"
    })
    void whatIsNotSaidIsLeftToTheService(String context, String target, String query, String file) {
        var wanted = new WantedPicture(context, target);

        assertThat(wanted.query()).isEqualTo(query);
        assertThat(wanted.fileName()).isEqualTo(file);
    }

    @Test
    void eachContextIsSeenOnEachTarget() {
        assertThat(WantedPicture.of(List.of("US/en", "JP/ja"), List.of("browser", "tv")))
                .extracting(WantedPicture::toString)
                .containsExactly("US/en browser", "US/en tv", "JP/ja browser", "JP/ja tv");
        assertThat(WantedPicture.of(List.of(), List.of())).hasSize(1);
    }

    @Test
    void otherFormsAndFarTooManyAreRefused() {
        assertThatThrownBy(() -> new WantedPicture("../secret", "browser"))
                .hasMessage("'../secret' is none such as US/en, US or US/en@autumn/bright");
        assertThatThrownBy(() -> new WantedPicture("US", "Browser"))
                .hasMessage("'Browser' is none such as browser or browser/high");
        assertThatThrownBy(() -> WantedPicture.of(Collections.nCopies(25, "US"), List.of()))
                .hasMessage("25 contexts on 1 targets are more than 24 pictures");
    }
}
