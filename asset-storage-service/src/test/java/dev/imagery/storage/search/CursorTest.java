package dev.imagery.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Cell;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorIsReadAsItWasWritten() {
        Cursor cursor = new Cursor(42, new AssetContext("US", "en-GB", "browser", "high"));

        assertThat(Cursor.decode(cursor.encoded())).contains(cursor);
    }

    @Test
    void aCursorKeepsTheCell() {
        Cursor cursor =
                new Cursor(42, new AssetContext("US", "en", "browser", "high", Optional.of(new Cell("autumn/bright"))));

        assertThat(Cursor.decode(cursor.encoded())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YWJj", "eC9VUy9lbi9icm93c2VyL2hpZ2g"})
    void nothingElseIsACursor(String word) {
        assertThat(Cursor.decode(word)).isEmpty();
    }
}
