package dev.imagery.dsl.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFontsTest {

    /** The examples are worked out by hand from CSS Fonts Module Level 4, 5.2. */
    @ParameterizedTest
    @CsvSource({
        "400, 400 700, 400",
        "400, 300 500, 500",
        "400, 300 700, 300",
        "450, 400 500, 500",
        "500, 400 700, 400",
        "500, 600 900, 600",
        "300, 200 400, 200",
        "300, 400 700, 400",
        "600, 400 700, 700",
        "900, 400 700, 700",
        "100, 250, 250"
    })
    void theNearestWeightIsThatOfCss(int wanted, String weights, int nearest) {
        var fonts = CatalogFonts.of(Arrays.stream(weights.split(" "))
                .map(weight -> ExampleFont.of("Brand Sans", Integer.parseInt(weight), "a-z"))
                .toList());

        assertThat(fonts.nearest("Brand Sans", wanted).orElseThrow().weight()).isEqualTo(nearest);
    }

    @Test
    void familiesAreFoundWithoutRegardToCase() {
        var fonts = CatalogFonts.of(List.of(ExampleFont.of("Brand Sans", 400, "a-z")));

        assertThat(fonts.hasFamily("brand sans")).isTrue();
        assertThat(fonts.nearest("BRAND SANS", 400)).isPresent();
        assertThat(fonts.families()).containsExactly("Brand Sans");
        assertThat(fonts.nearest("Brand", 400)).isEmpty();
    }

    @Test
    void whatIsDrawnDependsOnTheWeightThatStandsIn() {
        var fonts = CatalogFonts.of(
                List.of(ExampleFont.of("Brand Sans", 400, "ab"), ExampleFont.of("Brand Sans", 700, "a")));

        assertThat(fonts.at(300).draws("Brand Sans", 'b')).isTrue();
        assertThat(fonts.at(900).draws("Brand Sans", 'b')).isFalse();
    }
}
