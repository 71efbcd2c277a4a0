package dev.imagery.rules.index;

import static dev.imagery.rules.RuleFixtures.wall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.AdaptiveValue.AssetReference;
import org.junit.jupiter.api.Test;

class SharedTest {

    private final Shared shared = new Shared();

    @Test
    void equalPicturesAreOne() {
        AdaptiveValue one = shared.value(wall(3));

        assertThat(shared.value(wall(3))).isSameAs(one).isEqualTo(wall(3));
    }

    @Test
    void picturesThatDifferInATextAreMadeOfTheSameParts() {
        AssetReference english = (AssetReference) shared.value(wall(3));
        AssetReference wall = wall(3);

        AssetReference german = (AssetReference) shared.value(new AssetReference(
                wall.renditions().stream().toList(),
                "Eine Wand",
                wall.dominantColour(),
                wall.placeholder(),
                wall.hitMap(),
                wall.safeAreas(),
                wall.contrast(),
                wall.groupVersion()));

        assertThat(german.altText()).isEqualTo("Eine Wand");
        assertThat(german.renditions()).isSameAs(english.renditions());
        assertThat(german.hitMap()).isSameAs(english.hitMap());
        assertThat(german.safeAreas()).isSameAs(english.safeAreas());
        assertThat(german.contrast()).isSameAs(english.contrast());
    }

    @Test
    void aPictureOfWhichLittleIsToldStaysSo() {
        AssetReference bare = new AssetReference(wall(3).renditions(), null, null);

        assertThat(shared.value(bare)).isEqualTo(bare);
    }
}
