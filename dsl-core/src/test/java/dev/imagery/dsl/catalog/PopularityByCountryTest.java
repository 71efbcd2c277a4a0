package dev.imagery.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PopularityByCountryTest {

    private static final Map<String, Integer> MAP = Map.of("JP", 100, "AD", 0, "US", 7);

    @Test
    void equalsTheMapThatItWasMadeOf() {
        var popularity = PopularityByCountry.of(MAP);

        assertThat(popularity).isEqualTo(MAP).hasSameHashCodeAs(MAP).hasSize(3);
        assertThat(MAP).isEqualTo(popularity);
        assertThat(popularity.get("FR")).isNull();
    }

    @Test
    void isReadFromItsTextWhateverItSharesCountriesWith() {
        var popularity = PopularityByCountry.of(MAP);

        assertThat(popularity.text()).isEqualTo("AD=0 JP=100 US=7");
        for (var like : List.of(
                PopularityByCountry.NONE,
                popularity,
                PopularityByCountry.of(Map.of("AD", 1)),
                PopularityByCountry.of(Map.of("AD", 1, "JP", 2, "US", 3, "ZW", 4)),
                PopularityByCountry.of(Map.of("AD", 1, "JP", 2, "UY", 3)))) {
            assertThat(PopularityByCountry.ofText(popularity.text(), like)).isEqualTo(MAP);
        }
        assertThat(PopularityByCountry.ofText("", popularity)).isEmpty();
        assertThat(PopularityByCountry.ofText("", PopularityByCountry.NONE)).isEmpty();
    }

    @Test
    void hasNoRoomForWhatIsNoPopularity() {
        assertThatIllegalArgumentException().isThrownBy(() -> PopularityByCountry.of(Map.of("JP", 128)));
        assertThatIllegalArgumentException().isThrownBy(() -> PopularityByCountry.of(Map.of("JP", -1)));
    }
}
