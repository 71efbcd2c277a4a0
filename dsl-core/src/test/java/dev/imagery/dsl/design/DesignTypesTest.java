package dev.imagery.dsl.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Reading;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DesignTypesTest {

    static Stream<DesignType> types() {
        return DesignTypes.all().stream();
    }

    @Test
    void theArticlesDesignIsAmongThem() {
        assertThat(DesignTypes.names()).contains("perspective");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyParameterMayBeAbsentAndTheDesignSaysItsTypeItself(DesignType type) {
        assertThat(read("{\"type\": \"" + type.name() + "\"}").map(Design::type))
                .contains(type.name());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyParameterHasADescriptionAndAnExampleThatIsValidAndSurvivesWriting(DesignType type) {
        for (var field : type.shape().fields()) {
            assertThat(field.description()).as(field.name()).endsWith(".");
            assertThat(field.examples()).as(field.name()).isNotEmpty();
            field.examples().forEach(example -> {
                var design = read("{\"type\": \"%s\", \"%s\": %s}".formatted(type.name(), field.name(), example));
                assertThat(design).as(field.name()).isPresent();
                assertThat(read(DesignTypes.write(design.orElseThrow()).toString()))
                        .isEqualTo(design);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void exampleValuesOfParametersInParametersAreValidToo(DesignType type) {
        type.shape().fields().forEach(DesignTypesTest::assertInnerExamples);
    }

    @ParameterizedTest
    @MethodSource("types")
    void anUnknownParameterIsAFaultThatNamesTheOneMeant(DesignType type) {
        var reading = Reading.begin();
        DesignTypes.SHAPE.read(
                JsonMapper.shared().readTree("{\"type\": \"%s\", \"backgruond\": \"#ffffff\"}".formatted(type.name())),
                reading);

        assertThat(reading.faults())
                .extracting(Fault::code, Fault::suggestion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unknown-field", Optional.of("background")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"perspective\", \"rows\": 100, \"cols\": 100, \"camera\": {\"zoom\": 0.9}}",
                "{\"type\": \"hero\", \"rows\": 100, \"cols\": 100, \"camera\": {\"zoom\": 0.9}}",
                "{\"type\": \"diagonal\", \"rows\": 100, \"cols\": 100, \"zoom\": 0.9}"
            })
    void aZoomThatShowsMoreTilesThanCanBeDrawnIsAFault(String json) {
        var reading = Reading.begin();

        assertThat(DesignTypes.SHAPE.read(JsonMapper.shared().readTree(json), reading))
                .isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("too-many-tiles");
        assertThat(reading.faults().getFirst().pointer()).endsWith("/zoom");
    }

    private static void assertInnerExamples(Field<?, ?> field) {
        if (field.content().shape() instanceof ObjectShape<?> inner) {
            inner.fields().forEach(each -> {
                assertThat(each.examples()).as(each.name()).isNotEmpty();
                each.examples().forEach(example -> {
                    var reading = Reading.begin();
                    inner.read(JsonMapper.shared().readTree("{\"%s\": %s}".formatted(each.name(), example)), reading);
                    assertThat(reading.faults()).as(each.name()).isEmpty();
                });
                assertInnerExamples(each);
            });
        }
    }

    private static Optional<Design> read(String json) {
        var reading = Reading.begin();
        var design = DesignTypes.SHAPE.read(JsonMapper.shared().readTree(json), reading);
        assertThat(reading.faults()).isEmpty();
        return design;
    }
}
