package dev.imagery.dsl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

class OneModelTest {

    @Property(tries = 500)
    void aTreePrintedAsJsonAndAsYamlReadsEqual(@ForAll("trees") JsonNode tree) {
        var fromJson = read(tree.toString(), Format.JSON).tree();
        var fromYaml = read(YamlPrinter.print(tree), Format.YAML).tree();

        assertThat(fromYaml).isEqualTo(fromJson).isEqualTo(tree);
    }

    @Property(tries = 200)
    void jsonReadAsYamlIsTheSame(@ForAll("trees") JsonNode tree) {
        assertThat(read(tree.toPrettyString(), Format.YAML).tree()).isEqualTo(tree);
    }

    @Property(tries = 200)
    void everyValueIsFoundWhereItIsPrinted(@ForAll("trees") JsonNode tree) {
        var json = tree.toPrettyString();
        var positions = read(json, Format.JSON).positions();

        assertPlaced(tree, "", json.lines().toList(), positions);
    }

    /** What is no exception is an answer. */
    @Property(tries = 2_000)
    void noTextMakesReadingFail(
            @ForAll("trees") JsonNode tree, @ForAll Format written, @ForAll Format read, @ForAll long seed) {
        var text = new StringBuilder(written == Format.JSON ? tree.toString() : YamlPrinter.print(tree));
        var random = new Random(seed);
        var noise = "{}[],:-?&*!|>'\"%@`#\\<~. \t\n\r0eE+xu_\uFEFF\u0001\uD83D\uDE00é";
        for (int change = random.nextInt(4); change >= 0; change--) {
            text.insert(random.nextInt(text.length() + 1), noise.charAt(random.nextInt(noise.length())));
            int cut = random.nextInt(text.length());
            text.delete(cut, Math.min(text.length(), cut + random.nextInt(3)));
        }

        assertThat(DocumentReader.read(text.toString(), read)).isNotNull();
    }

    private static void assertPlaced(JsonNode node, String pointer, List<String> lines, Positions positions) {
        if (node.isObject()) {
            node.forEachEntry((name, part) ->
                    assertPlaced(part, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), lines, positions));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                assertPlaced(node.get(index), pointer + "/" + index, lines, positions);
            }
        }
        var at = positions.of(pointer);
        var line = lines.get(at.line() - 1);
        assertThat(line.substring(line.offsetByCodePoints(0, at.column() - 1)))
                .startsWith(node.isObject() ? "{" : node.isArray() ? "[" : node.toString());
    }

    private static Document read(String text, Format format) {
        var reading = DocumentReader.read(text, format);
        assertThat(reading).isInstanceOf(DocumentReading.Read.class);
        return ((DocumentReading.Read) reading).document();
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return Arbitraries.randomValue(RandomTrees::tree);
    }
}
