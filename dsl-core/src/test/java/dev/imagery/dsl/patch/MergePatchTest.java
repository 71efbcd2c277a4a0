package dev.imagery.dsl.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"a":"b"}                 | {"a":"c"}                                        | {"a":"c"}
                    {"a":"b"}                 | {"b":"c"}                                        | {"a":"b","b":"c"}
                    {"a":"b"}                 | {"a":null}                                       | {}
                    {"a":"b","b":"c"}         | {"a":null}                                       | {"b":"c"}
                    {"a":["b"]}               | {"a":"c"}                                        | {"a":"c"}
                    {"a":"c"}                 | {"a":["b"]}                                      | {"a":["b"]}
                    {"a":{"b":"c"}}           | {"a":{"b":"d","c":null}}                         | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]}         | {"a":[1]}                                        | {"a":[1]}
                    ["a","b"]                 | ["c","d"]                                        | ["c","d"]
                    {"a":"b"}                 | ["c"]                                            | ["c"]
                    {"a":"foo"}               | null                                             | null
                    {"a":"foo"}               | "bar"                                            | "bar"
                    {"e":null}                | {"a":1}                                          | {"e":null,"a":1}
                    [1,2]                     | {"a":"b","c":null}                               | {"a":"b"}
                    {}                        | {"a":{"bb":{"ccc":null}}}                        | {"a":{"bb":{}}}
                    """)
    void mergesAsTheExamplesOfTheStandard(String target, String patch, String result) {
        assertThat(MergePatch.apply(json(target), json(patch))).isEqualTo(json(result));
    }

    @Property
    void aPatchAppliedTwiceIsAppliedOnce(@ForAll("trees") JsonNode target, @ForAll("trees") JsonNode patch) {
        var once = MergePatch.apply(target, patch);

        assertThat(MergePatch.apply(once, patch)).isEqualTo(once);
    }

    @Property
    void anEmptyPatchChangesNoObject(@ForAll("objects") ObjectNode target) {
        assertThat(MergePatch.apply(target, NODES.objectNode())).isEqualTo(target);
    }

    @Property
    void theLaterOfTwoPatchesWins(
            @ForAll("objects") ObjectNode target,
            @ForAll("objects") ObjectNode first,
            @ForAll("objects") ObjectNode second) {
        var merged = MergePatch.apply(MergePatch.apply(target, first), second);

        second.forEachEntry((name, change) -> {
            if (change.isNull()) {
                assertThat(merged.has(name)).isFalse();
            } else if (!change.isObject()) {
                assertThat(merged.get(name)).isEqualTo(change);
            }
        });
    }

    @Property
    void whatAPatchDoesNotNameStays(@ForAll("objects") ObjectNode target, @ForAll("objects") ObjectNode patch) {
        var merged = MergePatch.apply(target, patch);

        target.forEachEntry((name, value) -> {
            if (!patch.has(name)) {
                assertThat(merged.get(name)).isEqualTo(value);
            }
        });
    }

    @Property
    void neitherTheTargetNorThePatchIsChanged(@ForAll("trees") JsonNode target, @ForAll("trees") JsonNode patch) {
        var targetBefore = target.toString();
        var patchBefore = patch.toString();

        MergePatch.apply(target, patch);

        assertThat(target.toString()).isEqualTo(targetBefore);
        assertThat(patch.toString()).isEqualTo(patchBefore);
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return trees(3);
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return objects(2);
    }

    private static Arbitrary<JsonNode> trees(int depth) {
        var leaves =
                Arbitraries.of(NODES.nullNode(), NODES.booleanNode(true), NODES.numberNode(7), NODES.stringNode("x"));
        return depth == 0
                ? leaves.map(leaf -> leaf)
                : Arbitraries.oneOf(
                        leaves.map(leaf -> leaf), objects(depth - 1).map(object -> object), lists(depth - 1));
    }

    private static Arbitrary<ObjectNode> objects(int depth) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), trees(depth))
                .ofMaxSize(3)
                .map(fields -> NODES.objectNode().setAll(Map.copyOf(fields)));
    }

    private static Arbitrary<JsonNode> lists(int depth) {
        return trees(depth)
                .list()
                .ofMaxSize(3)
                .map(elements -> NODES.arrayNode().addAll(elements));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
