package dev.imagery.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorIsReadAsItWasWritten() {
        Cursor cursor = new Cursor("1a2b3c4d", List.of("US", "en-GB", "browser", "high", "", "-7", "walls"));
        assertThat(Cursor.decode(cursor.encoded())).contains(cursor);
    }

    @Test
    void aCursorHasNothingThatAnAddressWouldHaveToEscape() {
        assertThat(new Cursor("1a2b3c4d", List.of("2026-01-31T12:00:00.123456Z", "42")).encoded())
                .matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YWJj"})
    void nothingElseIsACursor(String word) {
        assertThat(Cursor.decode(word)).isEmpty();
    }
}
