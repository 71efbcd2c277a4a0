package dev.imagery.generation.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparingVersionsTest extends StoredRecipeTest {

    @Test
    void whatTheNewestVersionChangedIsTold() {
        title(1201);
        title(1202);
        stored("compared", wall(1201, 2));
        stored("compared", wall(1202, 3).replace("[1202]", "[1201, 1202]").replace(", \"cols\": 2", ""));

        var difference = json(get("/v1/recipes/compared/difference"));

        assertThat(difference.path("from").intValue()).isEqualTo(1);
        assertThat(difference.path("to").intValue()).isEqualTo(2);
        assertThat(difference.path("differences").findValuesAsString("text"))
                .containsExactlyInAnyOrder("/titleIds/1 added: 1202", "/rows changed: 2 → 3", "/cols removed: 2");
    }

    @Test
    void notationOrderAndDefaultsMakeNoDifference() {
        title(1203);
        stored("canonical", wall(1203, 2));
        put("canonical", """
                type: perspective
                padding: 10 # the default
                publish: automatic
                rows: 2
                cols: 2
                platforms: [browser]
                languages: [en]
                countries: [US]
                titleIds: [1203]
                """, YAML, Map.of());

        assertThat(differences("canonical", "from=1&to=2")).isEmpty();
    }

    @Test
    void whatABaseChangedIsToldAsWell() {
        title(1204);
        stored("base-1204", wall(1204, 2));
        stored("based", "{\"extends\": \"base-1204\", \"padding\": 20}");
        stored("base-1204", wall(1204, 7));
        stored("based", "{\"extends\": \"base-1204\", \"padding\": 30}");

        assertThat(differences("based", ""))
                .containsExactlyInAnyOrder("/rows changed: 2 → 7", "/padding changed: 20 → 30");
    }

    @Test
    void versionsAreComparedInEitherDirection() {
        title(1205);
        stored("backwards", wall(1205, 2));
        stored("backwards", wall(1205, 3));

        assertThat(differences("backwards", "from=2&to=1")).containsExactly("/rows changed: 3 → 2");
    }

    @Test
    void unknownVersionsAreNotFound() {
        title(1206);
        stored("single", wall(1206, 2));

        assertThat(get("/v1/recipes/single/difference")).hasStatus(404);
        assertThat(get("/v1/recipes/single/difference?from=1&to=5")).hasStatus(404);
        assertThat(get("/v1/recipes/single/difference?from=0")).hasStatus(400);
        assertThat(get("/v1/recipes/unheard-of/difference")).hasStatus(404);
    }

    private List<String> differences(String name, String query) {
        return json(get("/v1/recipes/" + name + "/difference?" + query))
                .path("differences")
                .findValuesAsString("text");
    }
}
