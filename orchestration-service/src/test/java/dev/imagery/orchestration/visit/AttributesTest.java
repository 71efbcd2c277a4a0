package dev.imagery.orchestration.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.starter.problem.Fault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

    private List<Fault> faults = List.of();

    @Test
    void whatIsNoParameterOfTheCallIsAnAttribute() {
        assertThat(read("cell", "autumn/bright")).containsExactly(Map.entry("cell", "autumn/bright"));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"country", "language", "formats", "mode", "page", "view", "viewport", "strict", "visitor"})
    void aReservedNameIsNoAttribute(String name) {
        assertThat(read(name, "anything")).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void aBlankValueIsAsIfAbsent() {
        assertThat(read("cell", " ")).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void aValueIsTakenWithoutTheBlanksAroundIt() {
        assertThat(read("cell", " autumn/bright ")).containsEntry("cell", "autumn/bright");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u007fb", "a\u0085b", "\tb"})
    void aControlCharacterIsAFault(String value) {
        read("cell", value);

        assertThat(told()).containsExactly("malformed /query/cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "-a", "with space", "größe", "a[0]"})
    void aNameThatNoRuleCanHaveIsAFault(String name) {
        read(name, "x");

        assertThat(told()).containsExactly("malformed /query/" + name);
    }

    @Test
    void aFaultyNameIsPointedAtWhateverItIs() {
        read("a/b~c", "x");

        assertThat(told()).containsExactly("malformed /query/a~1b~0c");
    }

    @Test
    void aNameOfSixtyFourCharactersIsTheLongest() {
        assertThat(read("n".repeat(64), "x")).hasSize(1);
        read("n".repeat(65), "x");

        assertThat(told()).containsExactly("malformed /query/" + "n".repeat(64) + "…");
    }

    @Test
    void aValueOfTwoHundredCharactersIsTheLongest() {
        assertThat(read("cell", "v".repeat(200))).hasSize(1);
        read("cell", "v".repeat(201));

        assertThat(told()).containsExactly("too-long /query/cell");
        assertThat(String.valueOf(faults.getFirst().found())).hasSizeLessThan(100);
    }

    @Test
    void anAttributeThatIsToldTwiceIsAFault() {
        further(Map.of("cell", List.of("autumn/bright", "autumn/plain")));

        assertThat(told()).containsExactly("repeated /query/cell");
    }

    @Test
    void sixteenAreTheMost() {
        assertThat(further(many(16))).hasSize(16);
        further(many(17));

        assertThat(told()).containsExactly("too-many /query");
    }

    private Map<String, String> read(String name, String value) {
        return further(Map.of(name, List.of(value)));
    }

    private Map<String, String> further(Map<String, List<String>> query) {
        var parameters = new Parameters(query);
        Map<String, String> attributes = new Attributes(parameters).further();
        faults = parameters.faults();
        return attributes;
    }

    private List<String> told() {
        return faults.stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    private static Map<String, List<String>> many(int count) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            parameters.put("a" + i, List.of("x"));
        }
        return parameters;
    }
}
