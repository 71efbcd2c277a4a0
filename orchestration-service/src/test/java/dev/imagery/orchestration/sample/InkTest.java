package dev.imagery.orchestration.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkTest {

    private static final SafeArea LEFT_HALF = new SafeArea(0, 0, 0.5, 1);

    @ParameterizedTest
    @CsvSource({"0, LIGHT", "0x70, LIGHT", "0x80, DARK", "255, DARK"})
    void aPictureThatWasMadeForTextNeedsNoScrim(String level, Ink ink) {
        assertThat(Ink.on(picture(Integer.decode(level), Optional.of(LEFT_HALF), OptionalDouble.of(4.5))))
                .isEqualTo(ink);
    }

    @Test
    void anyOtherPictureNeedsOne() {
        assertThat(Ink.on(picture(0, Optional.of(LEFT_HALF), OptionalDouble.empty())))
                .isEqualTo(Ink.ON_SCRIM);
        assertThat(Ink.on(picture(0, Optional.of(LEFT_HALF), OptionalDouble.of(4.4))))
                .isEqualTo(Ink.ON_SCRIM);
        assertThat(Ink.on(picture(0, Optional.empty(), OptionalDouble.of(21)))).isEqualTo(Ink.ON_SCRIM);
    }

    @Test
    void anAreaThatTheTextOutgrowsNeedsOne() {
        assertThat(Ink.on(picture(0, Optional.of(new SafeArea(0, 0, 0.2, 0.5)), OptionalDouble.of(21))))
                .isEqualTo(Ink.ON_SCRIM);
    }

    private static Picture picture(int level, Optional<SafeArea> area, OptionalDouble contrast) {
        byte[] rgb = new byte[32 * 18 * 3];
        Arrays.fill(rgb, (byte) level);
        return new Picture(
                "https://cdn.example.com/a.jpg",
                1920,
                1080,
                List.of(),
                Optional.of(new Pixels(32, 18, rgb)),
                Optional.empty(),
                "",
                area,
                contrast);
    }
}
