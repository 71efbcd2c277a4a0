package dev.imagery.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("rows", "cols", "padding", "titleIds", "columnOffsets");

    @Test
    void aSlipOfTheFingerFindsTheName() {
        assertThat(NearestName.of("row", KNOWN)).contains("rows");
        assertThat(NearestName.of("titelIds", KNOWN)).contains("titleIds");
        assertThat(NearestName.of("columOffset", KNOWN)).contains("columnOffsets");
    }

    @Test
    void caseIsNoDifference() {
        assertThat(NearestName.of("TITLEIDS", KNOWN)).contains("titleIds");
    }

    @Test
    void somethingElseFindsNothing() {
        assertThat(NearestName.of("background", KNOWN)).isEmpty();
        assertThat(NearestName.of("", KNOWN)).isEmpty();
    }

    @Test
    void aSwapOfNeighboursIsOneEdit() {
        assertThat(NearestName.distance("rows", "rwos")).isEqualTo(1);
        assertThat(NearestName.distance("", "abc")).isEqualTo(3);
        assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
    }
}
