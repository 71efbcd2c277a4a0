package dev.imagery.dsl.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.SlotClass;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.target.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HeroDesignTest {

    private static final Size HD = new Size(1920, 1080);

    @Test
    void theFirstSlotIsTheLargeOneInFrontOfAllOthers() {
        var scene = scene("right", HD);

        assertThat(scene.tiles().getLast().slot()).isZero();
        assertThat(scene.slotClasses().getFirst()).isEqualTo(SlotClass.CENTRE);
        assertThat(large(scene).quad().area())
                .isGreaterThan(scene.tiles().getFirst().quad().area() * 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "centre", "right"})
    void theLargeTitleIsWholeAtEachSide(String side) {
        assertThat(large(scene(side, HD)).visibleShare()).isCloseTo(1, within(1e-9));
        assertThat(large(scene(side, new Size(1080, 1920))).visibleShare()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theLargeTitleStandsAtTheSideThatIsAskedFor() {
        assertThat(large(scene("left", HD)).centre().x()).isLessThan(960);
        assertThat(large(scene("centre", HD)).centre().x()).isCloseTo(960, within(1e-6));
        assertThat(large(scene("right", HD)).centre().x()).isGreaterThan(960);
    }

    @Test
    void tilesBehindTheLargeTitleCountAsLessVisible() {
        var scene = scene("centre", HD);
        var middle = large(scene).quad();

        assertThat(scene.tiles())
                .filteredOn(tile -> tile.slot() > 0)
                .filteredOn(tile -> Math.abs(tile.centre().x() - 960)
                        < (middle.upperRight().x() - middle.upperLeft().x()) / 4)
                .allSatisfy(tile -> assertThat(tile.visibleShare()).isLessThan(0.8));
    }

    private static Tile large(Scene scene) {
        return scene.tiles().getLast();
    }

    private static Scene scene(String side, Size canvas) {
        return DesignTypes.SHAPE
                .read(JsonMapper.shared().readTree("{\"type\": \"hero\", \"side\": \"" + side + "\"}"), Reading.begin())
                .orElseThrow()
                .scene(canvas);
    }
}
