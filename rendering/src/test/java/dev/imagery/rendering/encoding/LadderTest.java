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
        assertThat(Ladder.lowest(50, wanted, quality -> quality)).contains(wanted);
        assertThat(Ladder.highest(quality -> quality <= wanted)).contains(wanted);
    }

    @Test
    void qualitiesBetweenItsStepsAreNotTaken() {
        assertThat(Ladder.lowest(80, 61, quality -> quality)).contains(65);
        assertThat(Ladder.highest(quality -> quality <= 64)).contains(60);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(Ladder.lowest(50, 1, quality -> 0)).isEmpty();
        assertThat(Ladder.highest(quality -> false)).isEmpty();
    }

    @Test
    void triesFiveQualitiesAtMost() {
        var tried = new ArrayList<Integer>();

        Ladder.highest(quality -> {
            tried.add(quality);
            return quality <= 70;
        });

        assertThat(tried).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
    }
}
