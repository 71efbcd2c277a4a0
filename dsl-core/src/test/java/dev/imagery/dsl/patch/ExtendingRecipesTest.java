package dev.imagery.dsl.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.fault.Fault;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtendingRecipesTest {

    private final Store store = new Store();

    @Test
    void aRecipeThatExtendsNothingIsItself() {
        var recipe = json("{\"name\": \"wall\", \"rows\": 3}");

        assertThat(Extension.resolve(recipe, store)).isEqualTo(new Resolution.Resolved(recipe, List.of()));
    }

    @Test
    void itsPartsStandOverThoseOfItsBase() {
        store.put("base", "{\"type\": \"grid\", \"rows\": 3, \"tile\": {\"radius\": 4, \"artwork\": \"poster\"}}");

        assertThat(resolved("{\"extends\": \"base\", \"rows\": 5, \"tile\": {\"radius\": null}}"))
                .isEqualTo(json("{\"type\": \"grid\", \"rows\": 5, \"tile\": {\"artwork\": \"poster\"}}"));
    }

    @Test
    void aBaseMayBeWrittenInYaml() {
        store.put("base", "type: grid  # a comment\ncountries: [NO]\n");

        assertThat(resolved("{\"extends\": \"base\"}"))
                .isEqualTo(json("{\"type\": \"grid\", \"countries\": [\"NO\"]}"));
    }

    @Test
    void aBaseMayExtendAnother() {
        store.put("a", "{\"rows\": 1, \"cols\": 1, \"padding\": 1}");
        store.put("b", "{\"extends\": \"a\", \"cols\": 2, \"padding\": 2}");

        assertThat(resolved("{\"extends\": \"b\", \"padding\": 3}"))
                .isEqualTo(json("{\"rows\": 1, \"cols\": 2, \"padding\": 3}"));
    }

    @Test
    void theNewestVersionIsMeantWhereNoneIsNamed() {
        store.put("base", "{\"rows\": 1}");
        store.put("base", "{\"rows\": 2}");

        assertThat(resolved("{\"extends\": \"base\"}")).isEqualTo(json("{\"rows\": 2}"));
        assertThat(resolved("{\"extends\": \"base@1\"}")).isEqualTo(json("{\"rows\": 1}"));
    }

    @Test
    void theVersionsThatWereUsedAreTold() {
        store.put("a", "{\"rows\": 1}");
        store.put("b", "{\"extends\": \"a\"}");
        store.put("b", "{\"extends\": \"a@1\", \"cols\": 1}");

        assertThat(Extension.resolve(json("{\"extends\": \"b\"}"), store))
                .isInstanceOfSatisfying(
                        Resolution.Resolved.class,
                        whole -> assertThat(whole.bases())
                                .containsExactly(new RecipeVersion("b", 2), new RecipeVersion("a", 1)));
    }

    @Test
    void aNameIsNeverInherited() {
        store.put("a", "{\"name\": \"wall-a\", \"rows\": 1}");
        store.put("b", "{\"extends\": \"a\", \"name\": \"wall-b\"}");

        assertThat(resolved("{\"extends\": \"b\"}")).isEqualTo(json("{\"rows\": 1}"));
        assertThat(resolved("{\"extends\": \"b\", \"name\": \"own\"}"))
                .isEqualTo(json("{\"rows\": 1, \"name\": \"own\"}"));
    }

    @Test
    void theNearestNameIsSuggestedForAnUnknownBase() {
        store.put("autumn-walls", "{}");

        assertThat(fault("{\"extends\": \"autum-walls\"}"))
                .isEqualTo(new Fault(
                        "/extends",
                        "unknown-recipe",
                        Optional.of("\"autum-walls\""),
                        "a recipe that is stored",
                        Optional.of("autumn-walls")));
    }

    @Test
    void anUnknownBaseOfABaseIsToldWithTheWayToIt() {
        store.put("b", "{\"extends\": \"gone\"}");

        assertThat(fault("{\"extends\": \"b\"}"))
                .isEqualTo(new Fault(
                        "/extends",
                        "unknown-recipe",
                        Optional.of("\"b\""),
                        "a recipe that is stored: b → gone",
                        Optional.empty()));
    }

    @Test
    void anUnknownVersionIsToldWithThoseThatThereAre() {
        store.put("base", "{}");
        store.put("base", "{\"rows\": 2}");

        assertThat(fault("{\"extends\": \"base@3\"}"))
                .isEqualTo(new Fault(
                        "/extends",
                        "unknown-version",
                        Optional.of("\"base@3\""),
                        "a version of base from 1 to 2",
                        Optional.empty()));
    }

    @Test
    void aCircleIsRefusedAndNamedAsAWhole() {
        store.put("b", "{\"extends\": \"c\"}");
        store.put("c", "{\"extends\": \"b\"}");

        assertThat(fault("{\"extends\": \"b\"}"))
                .isEqualTo(new Fault(
                        "/extends",
                        "cycle",
                        Optional.of("\"b\""),
                        "recipes that do not extend each other in a circle: b → c → b",
                        Optional.empty()));
    }

    @Test
    void aRecipeThatIsToBeStoredMayNotCloseACircle() {
        store.put("a", "{\"rows\": 1}");
        store.put("b", "{\"extends\": \"a\"}");

        assertThat(Extension.resolve("a", json("{\"extends\": \"b\"}"), store))
                .isInstanceOfSatisfying(
                        Resolution.Faulty.class,
                        faulty -> assertThat(faulty.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("cycle");
                            assertThat(fault.expected()).endsWith(": a → b → a");
                        }));
    }

    @Test
    void aRecipeMayExtendAnOlderVersionOfItself() {
        store.put("a", "{\"rows\": 1}");

        assertThat(Extension.resolve("a", json("{\"extends\": \"a@1\", \"cols\": 2}"), store))
                .isEqualTo(new Resolution.Resolved(
                        json("{\"rows\": 1, \"cols\": 2}"), List.of(new RecipeVersion("a", 1))));
    }

    @Test
    void tenRecipesMayStandAboveOneAndNoMore() {
        store.put("r1", "{\"rows\": 1}");
        for (int i = 2; i <= 11; i++) {
            store.put("r" + i, "{\"extends\": \"r" + (i - 1) + "\"}");
        }

        assertThat(resolved("{\"extends\": \"r10\"}")).isEqualTo(json("{\"rows\": 1}"));
        assertThat(fault("{\"extends\": \"r11\"}")).satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("chain-too-long");
            assertThat(fault.expected())
                    .isEqualTo("at most 10 recipes above this one, and not"
                            + " r11 → r10 → r9 → r8 → r7 → r6 → r5 → r4 → r3 → r2 → r1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "null",
                "[\"base\"]",
                "\"\"",
                "\"Base\"",
                "\"base@0\"",
                "\"base@x\"",
                "\"base@1@2\"",
                "\"base@\""
            })
    void whatNamesNoRecipeIsAFault(String value) {
        store.put("base", "{}");

        assertThat(fault("{\"extends\": " + value + "}").pointer()).isEqualTo("/extends");
        assertThat(fault("{\"extends\": " + value + "}").code()).isIn("wrong-type", "invalid-value");
    }

    @Test
    void whatIsNoObjectIsLeftToTheReader() {
        assertThat(resolved("[1, 2]")).isEqualTo(json("[1, 2]"));
    }

    private JsonNode resolved(String recipe) {
        return switch (Extension.resolve(json(recipe), store)) {
            case Resolution.Resolved(var tree, var _) -> tree;
            case Resolution.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private Fault fault(String recipe) {
        return switch (Extension.resolve(json(recipe), store)) {
            case Resolution.Resolved(var tree, var _) -> throw new AssertionError("no fault in " + tree);
            case Resolution.Faulty(var faults) -> faults.getFirst();
        };
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static final class Store implements StoredRecipes {

        private final Map<String, List<String>> texts = new HashMap<>();

        void put(String name, String text) {
            texts.merge(
                    name,
                    List.of(text),
                    (before, more) -> java.util.stream.Stream.concat(before.stream(), more.stream())
                            .toList());
        }

        @Override
        public Optional<StoredText> find(String name, OptionalInt version) {
            var versions = texts.getOrDefault(name, List.of());
            int number = version.orElse(versions.size());
            return number < 1 || number > versions.size()
                    ? Optional.empty()
                    : Optional.of(new StoredText(
                            new RecipeVersion(name, number),
                            Format.of(versions.get(number - 1)),
                            versions.get(number - 1)));
        }

        @Override
        public Collection<String> names() {
            return texts.keySet();
        }
    }
}
