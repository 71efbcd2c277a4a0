package dev.imagery.rendering.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 15, 60, 90, 95})
    void findsTheLowestThatIsGoodEnoughAndTheHighestThatIsSmallEnough(int wanted) {
        assertThat(Ladder.lowest(quality -> quality >= wanted)).contains(wanted);
        assertThat(Ladder.highest(quality -> quality <= wanted)).contains(wanted);
    }

    @Test
    void qualitiesBetweenItsStepsAreNotTaken() {
        assertThat(Ladder.lowest(quality -> quality >= 61)).contains(65);
        assertThat(Ladder.highest(quality -> quality <= 64)).contains(60);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(Ladder.lowest(quality -> false)).isEmpty();
        assertThat(Ladder.highest(quality -> false)).isEmpty();
    }

    @Test
    void triesFiveQualitiesAtMost() {
        var tried = new ArrayList<Integer>();

        Ladder.lowest(quality -> {
            tried.add(quality);
            return quality >= 70;
        });

        assertThat(tried).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
    }
}
