package dev.imagery.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetContextTest {

    @ParameterizedTest
    @ValueSource(strings = {"US/en/browser/high", "MX/es-419/tv/ultra", "US/en/browser/high@autumn/bright"})
    void aContextIsReadAsItIsWritten(String text) {
        assertThat(AssetContext.parse(text).map(AssetContext::toString)).contains(text);
    }

    @Test
    void theCellStandsBehindThePlace() {
        assertThat(AssetContext.parse("US/en/browser/high@autumn/bright"))
                .contains(new AssetContext("US", "en", "browser", "high", Optional.of(new Cell("autumn/bright"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "US/en/browser",
                "us/en/browser/high",
                "US/en/browser/high/",
                "US/en/browser/high@",
                "US/en/browser/high@bright",
                "US/en/browser/high@autumn/bright/more",
                "US/en/browser/high@autumn/bright@autumn/plain"
            })
    void nothingElseIsAContext(String text) {
        assertThat(AssetContext.parse(text)).isEmpty();
    }
}
