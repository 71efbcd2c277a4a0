package dev.imagery.storage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Cell;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCursorTest {

    @Test
    void aWordReadsAsWhatItWasWrittenOf() {
        var known = new ChangeCursor(
                Optional.of(0.1 + 0.2),
                new AssetContext("US", "en", "tv", "high", Optional.of(new Cell("autumn/bright"))));
        var unknown = new ChangeCursor(Optional.empty(), new AssetContext("JP", "ja", "browser", "low"));

        assertThat(ChangeCursor.decode(known.encoded())).contains(known);
        assertThat(ChangeCursor.decode(unknown.encoded())).contains(unknown);
    }

    @Test
    void whatIsNotKnownComesBehindWhatIs() {
        var context = new AssetContext("US", "en", "tv", "high");

        assertThat(new ChangeCursor(Optional.of(1.0), context).key())
                .isLessThan(new ChangeCursor(Optional.of(0.5), context).key());
        assertThat(new ChangeCursor(Optional.of(0.0), context).key())
                .isLessThan(new ChangeCursor(Optional.empty(), context).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "YWJj", "MC41CnRoZXJl", "eApVUy9lbi90di9oaWdo"})
    void anythingElseIsNoCursor(String word) {
        assertThat(ChangeCursor.decode(word)).isEmpty();
    }
}
