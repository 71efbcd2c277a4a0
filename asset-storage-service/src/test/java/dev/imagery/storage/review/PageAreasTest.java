package dev.imagery.storage.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PageAreasTest {

    private final PageAreas areas = new PageAreas(JsonMapper.shared().readTree("""
            {"safeAreas": [{"left": 0.05, "top": 0.3, "width": 0.4, "height": 0.4}], "textColour": "#101820",
             "platforms": ["mobile", {"name": "tv", "textColour": "#ffee00",
               "safeAreas": [{"left": 0.5, "top": 0.1, "width": 0.2, "height": 0.3}, {"left": 0, "top": 0.8, "width": 1, "height": 0.2}]}]}"""));

    @Test
    void aPlatformHasItsOwnOrThoseOfAll() {
        assertThat(areas.of("mobile")).containsExactly(new PageAreas.Box(0.05, 0.3, 0.4, 0.4));
        assertThat(areas.of("tv"))
                .containsExactly(new PageAreas.Box(0.5, 0.1, 0.2, 0.3), new PageAreas.Box(0, 0.8, 1, 0.2));
        assertThat(areas.colour("mobile")).isEqualTo("#101820");
        assertThat(areas.colour("tv")).isEqualTo("#ffee00");
    }

    @Test
    void aRecipeThatSaysNothingHasNoneAndWhiteText() {
        var silent = new PageAreas(JsonMapper.shared().createObjectNode());

        assertThat(silent.of("browser")).isEmpty();
        assertThat(silent.colour("browser")).isEqualTo("#ffffff");
    }

    @Test
    void whatIsNoAreaAndNoColourDoesNoHarm() {
        var odd = new PageAreas(JsonMapper.shared().readTree("""
                {"safeAreas": [{"left": -3, "top": "x"}], "textColour": "red\\" onload=\\"alert(1)", "platforms": "all"}"""));

        assertThat(odd.of("browser")).containsExactly(new PageAreas.Box(0, 0, 0, 0));
        assertThat(odd.colour("browser")).isEqualTo("#ffffff");
    }
}
