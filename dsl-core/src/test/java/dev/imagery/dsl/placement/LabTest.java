package dev.imagery.dsl.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabTest {

    @Test
    void coloursOfSrgbHaveTheirKnownPlaces() {
        assertIs("#ffffff", 100, 0, 0);
        assertIs("#000000", 0, 0, 0);
        assertIs("#ff0000", 53.24, 80.09, 67.20);
        assertIs("#0000ff", 32.30, 79.19, -107.86);
        assertIs("#808080", 53.59, 0, 0);
    }

    @Test
    void coloursThatLookTheSameAreNearAndOthersAreNot() {
        assertThat(Lab.of("#202428").differenceFrom(Lab.of("#22262b"))).isLessThan(Lab.NEARLY_THE_SAME);
        assertThat(Lab.of("#202428").differenceFrom(Lab.of("#402428"))).isGreaterThan(Lab.NEARLY_THE_SAME);
    }

    private static void assertIs(String colour, double lightness, double a, double b) {
        var lab = Lab.of(colour);
        assertThat(lab.lightness()).isCloseTo(lightness, within(0.02));
        assertThat(lab.a()).isCloseTo(a, within(0.02));
        assertThat(lab.b()).isCloseTo(b, within(0.02));
    }
}
