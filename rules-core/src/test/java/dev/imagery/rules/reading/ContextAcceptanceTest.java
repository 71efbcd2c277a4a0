package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.json.JsonMapper;

class ContextAcceptanceTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ContextReader reader = new ContextReader(RuleLimits.USUAL, 1);

    @Property
    void whatIsAcceptedIsWhatIsReadWithoutAFault(@ForAll("contexts") Map<String, String> attributes) {
        boolean read = reader.read(JSON.createObjectNode().set("context", JSON.valueToTree(attributes)))
                instanceof Reading.Accepted<Asked>;

        assertThat(reader.accepts(attributes)).isEqualTo(read);
    }

    @Provide
    static Arbitrary<Map<String, String>> contexts() {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of("country", "a.b-c_D9", "Z")),
                Tuple.of(1, Arbitraries.strings().ofMinLength(0).ofMaxLength(3)),
                Tuple.of(1, Arbitraries.strings().alpha().ofMinLength(63).ofMaxLength(66)));
        Arbitrary<String> values = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of("US", "en-GB", "日本", "😀", "\u0007")),
                Tuple.of(
                        1,
                        Arbitraries.strings().withCharRange('\ud7f0', '\ue010').ofMaxLength(3)),
                Tuple.of(1, Arbitraries.strings().alpha().ofMinLength(254).ofMaxLength(258)));
        return Arbitraries.oneOf(
                Arbitraries.maps(names, values).ofMaxSize(5),
                Arbitraries.integers().between(63, 66).map(ContextAcceptanceTest::ofSize));
    }

    private static Map<String, String> ofSize(int attributes) {
        return IntStream.range(0, attributes).boxed().collect(Collectors.toMap(i -> "a" + i, i -> "x"));
    }
}
