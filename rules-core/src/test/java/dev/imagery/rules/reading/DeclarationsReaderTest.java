package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.condition.Within;
import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import dev.imagery.rules.model.Attribute;
import dev.imagery.rules.model.AttributeType;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Hierarchy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsReaderTest {

    private static final String ALL = """
            "attributes": {"country": "string", "language": "string", "age": "number"},
            "hierarchies": {"country": {"LATAM": ["MX", "AR", "ANDES"], "ANDES": ["PE", "EC"]}},
            "fallbacks": [{"attribute": "country", "parents": {"MX": "LATAM", "LATAM": "world"}},
                          {"attribute": "language", "parents": "cldr"}]""";

    @Test
    void attributesHierarchiesAndFallbacksAreRead() {
        RuleSetDraft draft = accepted("{" + ALL + ", \"rules\": []}");

        assertThat(draft.declarations())
                .isEqualTo(new Declarations(
                        Map.of(
                                "country", new Attribute.Typed(AttributeType.STRING),
                                "language", new Attribute.Typed(AttributeType.STRING),
                                "age", new Attribute.Typed(AttributeType.NUMBER)),
                        Map.of(
                                "country",
                                new Hierarchy(
                                        Map.of("LATAM", Set.of("MX", "AR", "ANDES"), "ANDES", Set.of("PE", "EC")))),
                        List.of(
                                new Parents("country", Map.of("MX", "LATAM", "LATAM", "world")),
                                new LocaleParents("language"))));
    }

    @Test
    void anAttributeMayBeDeclaredByAllItsValues() {
        String declarations = """
                {"attributes": {"resolution": ["low", "high", "ultra"]}, "rules": []}""";

        Declarations read = accepted(declarations).declarations();

        assertThat(read.attributes())
                .isEqualTo(Map.of("resolution", new Attribute.Listed(Set.of("high", "low", "ultra"))));
        assertThat(new RuleSetReader(RuleLimits.NONE).readDeclarations(stream(DeclarationsWriter.write(read))))
                .isEqualTo(new Reading.Accepted<>(read));
    }

    @Test
    void rulesMayAskForListedValuesAndForWhatStandsInForOne() {
        String document = """
                {"attributes": {"country": ["MX", "US"]},
                 "hierarchies": {"country": {"LATAM": ["MX"], "world": ["LATAM", "US"]}},
                 "fallbacks": [{"attribute": "country", "parents": {"MX": "americas", "americas": "world"}}],
                 "rules": [
                  {"id": "mx", "conditions": {"country": ["MX", "americas"]}, "payload": {"x": 1}},
                  {"id": "not", "conditions": {"country": {"not": "US"}}, "payload": {"x": 1}},
                  {"id": "latam", "conditions": {"country": {"within": "world"}}, "payload": {"x": 1}}]}""";

        assertThat(accepted(document).rules()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            "US "                   | /rules/0/conditions/country     | US
            ["US", "MY"]            | /rules/0/conditions/country     | MX
            {"not": "MY"}           | /rules/0/conditions/country     | MX
            "LATAM"                 | /rules/0/conditions/country     | -
            """)
    void oneFaultOfAValueThatIsNotListed(String condition, String pointer, String suggestion) {
        assertThat(faults("""
                        {"attributes": {"country": ["MX", "US"]}, "hierarchies": {"country": {"LATAM": ["MX"]}},
                         "rules": [{"id": "a", "conditions": {"country": %s}, "payload": {"x": 1}}]}""".formatted(condition))).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo("unknown-value");
            assertThat(fault.suggestion()).isEqualTo(suggestion);
        });
    }

    @Test
    void anOrderOfValuesIsAFallback() {
        assertThat(accepted("""
                        {"fallbacks": [{"attribute": "resolution", "nearest": ["low", "high"]}], "rules": []}""").declarations().fallbacks())
                .containsExactly(new Nearest("resolution", List.of("low", "high")));
    }

    @Test
    void aPlaceInAHierarchyIsResolvedWhereverTheHierarchyStands() {
        String rules = """
                "rules": [{"id": "a", "conditions": {"country": {"within": "ANDES"}}, "payload": {"x": 1}}]""";
        var andes = new Within(Set.of("ANDES"), Set.of("ANDES", "PE", "EC"));

        assertThat(accepted("{" + ALL + "," + rules + "}").rules().getFirst().conditions())
                .isEqualTo(Map.of("country", andes));
        assertThat(accepted("{" + rules + "," + ALL + "}").rules().getFirst().conditions())
                .isEqualTo(Map.of("country", andes));
    }

    @Test
    void experimentsAreReadWithTheirSizesBeforeAndTheirTesters() {
        assertThat(accepted("""
                        {"experiments": {"tone": {"by": "visitor", "cells": {"bold": 12.5, "calm": 0.01},
                                                  "before": [{"bold": 100}], "forced": {"calm": ["me", "you"]}},
                                         "cell": {"by": "household", "salt": "autumn", "cells": {"autumn/dark": 1}}},
                         "rules": []}""").declarations().experiments())
                .isEqualTo(Map.of(
                        "tone",
                        new Experiment(
                                "visitor",
                                "tone",
                                List.of(Map.of("bold", 10_000), Map.of("bold", 1_250, "calm", 1)),
                                Map.of("me", "calm", "you", "calm")),
                        "cell",
                        new Experiment("household", "autumn", List.of(Map.of("autumn/dark", 100)), Map.of())));
    }

    @Test
    void aCellNeedsNoDeclarationButWhatItIsDealtByDoes() {
        String experiment = """
                {"attributes": {"visitor": "string"}, "experiments": {"tone": {"by": "%s", "cells": {"bold": 1}}},
                 "rules": [{"id": "a", "conditions": {"tone": "bold"}, "payload": {"x": 1}}]}""";

        assertThat(accepted(experiment.formatted("visitor")).rules()).hasSize(1);
        assertThat(faults(experiment.formatted("visitr"))).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/experiments/tone/by");
            assertThat(fault.code()).isEqualTo("unknown-attribute");
            assertThat(fault.suggestion()).isEqualTo("visitor");
        });
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Declarations declarations = accepted("{" + ALL + ", \"rules\": []}").declarations();

        assertThat(new RuleSetReader(RuleLimits.NONE).readDeclarations(stream(DeclarationsWriter.write(declarations))))
                .isEqualTo(new Reading.Accepted<>(declarations));
        assertThat(DeclarationsWriter.write(Declarations.NONE)).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            "attributes": []                                                      | /attributes                   | wrong-type        | -
            "attributes": {"a b": "string"}                                       | /attributes/a b               | malformed         | -
            "attributes": {"age": "numbr"}                                        | /attributes/age               | unknown-value     | number
            "attributes": {"age": 5}                                              | /attributes/age               | wrong-type        | -
            "attributes": {"a": []}                                               | /attributes/a                 | wrong-size        | -
            "attributes": {"a": ["x", "y", "x"]}                                  | /attributes/a/2               | duplicate         | -
            "attributes": {"a": ["x", 5]}                                         | /attributes/a/1               | wrong-type        | -
            "attributes": {"a": ["low", "high"]}, "fallbacks": [{"attribute": "a", "nearest": ["low", "hihg"]}] | /fallbacks/0/nearest/1 | unknown-value | high
            "attributes": {"a": ["MX", "US"]}, "fallbacks": [{"attribute": "a", "parents": {"MX": "LATAM", "LATAM": "world", "UX": "world"}}] | /fallbacks/0/parents/UX | unknown-value | MX
            "attributes": {"a": ["MX", "US"]}, "hierarchies": {"a": {"A": ["B", "MY"], "B": ["US"]}} | /hierarchies/a/A/1 | unknown-value | MX
            "hierarchies": {"country": {}}                                        | /hierarchies/country          | wrong-size        | -
            "hierarchies": {"country": {"A": []}}                                 | /hierarchies/country/A        | wrong-size        | -
            "hierarchies": {"country": {"A": ["B", "B"]}}                         | /hierarchies/country/A/1      | duplicate         | -
            "hierarchies": {"country": {"A/B": "C"}}                              | /hierarchies/country/A~1B     | wrong-type        | -
            "hierarchies": {"country": {"B": ["A"], "A": ["B"], "C": ["A"]}}      | /hierarchies/country/A        | cycle             | -
            "attributes": {"contry": "string"}, "hierarchies": {"country": {"A": ["B"]}} | /hierarchies/country   | unknown-attribute | contry
            "attributes": {"country": "time"}, "hierarchies": {"country": {"A": ["B"]}}  | /hierarchies/country   | wrong-type        | -
            "fallbacks": {}                                                       | /fallbacks                    | wrong-type        | -
            "fallbacks": [{"attribute": "a"}]                                     | /fallbacks/0                  | missing           | -
            "fallbacks": [{"nearest": ["a", "b"]}]                                | /fallbacks/0/attribute        | missing           | -
            "fallbacks": [{"attribute": "a", "nearst": ["a", "b"], "parents": "cldr"}] | /fallbacks/0/nearst      | unknown-property  | nearest
            "fallbacks": [{"attribute": "a", "nearest": ["a"]}]                   | /fallbacks/0/nearest          | wrong-size        | -
            "fallbacks": [{"attribute": "a", "nearest": ["a", "a"]}]              | /fallbacks/0/nearest/1        | duplicate         | -
            "fallbacks": [{"attribute": "a", "nearest": ["a", "b"], "parents": "cldr"}] | /fallbacks/0/parents    | duplicate         | -
            "fallbacks": [{"attribute": "a", "parents": "clrd"}]                  | /fallbacks/0/parents          | unknown-value     | cldr
            "fallbacks": [{"attribute": "a", "parents": {"a": "b", "b": "a"}}]    | /fallbacks/0/parents/a        | cycle             | -
            "fallbacks": [{"attribute": "a", "parents": {"a": 5}}]                | /fallbacks/0/parents/a        | wrong-type        | -
            "fallbacks": [{"attribute": "a", "parents": "cldr"}, {"attribute": "a", "parents": "cldr"}] | /fallbacks/1 | duplicate      | -
            "attributes": {"a": "number"}, "fallbacks": [{"attribute": "a", "parents": "cldr"}] | /fallbacks/0/attribute | wrong-type | -
            """)
    void oneFaultOfWhatASetDeclares(String declarations, String pointer, String code, String suggestion) {
        assertThat(faults("{" + declarations + ", \"rules\": []}"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.suggestion()).isEqualTo(suggestion);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            "conditions": {"contry": "MX"}             | /rules/0/conditions/contry          | unknown-attribute | country
            "conditions": {"age": "5"}                 | /rules/0/conditions/age             | wrong-operator    | -
            "conditions": {"country": {"atLeast": 5}}  | /rules/0/conditions/country         | wrong-operator    | -
            "conditions": {"country": {"within": "LATM"}} | /rules/0/conditions/country/within | unknown-name    | LATAM
            "conditions": {"language": {"within": "X"}}   | /rules/0/conditions/language/within | unknown-name   | -
            "platform": "tv"                           | /rules/0/platform                   | unknown-attribute | -
            """)
    void oneFaultOfARuleThatDoesNotFitWhatItsSetDeclares(
            String conditions, String pointer, String code, String suggestion) {
        String rules = "\"rules\": [{\"id\": \"a\", " + conditions + ", \"payload\": {\"x\": 1}}]";

        assertThat(faults("{" + rules + ", " + ALL + "}")).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.suggestion()).isEqualTo(suggestion);
        });
    }

    @Test
    void aRuleThatIsFaultyByItselfIsToldAsWellWhatDoesNotFit() {
        assertThat(faults("{" + ALL + """
                        , "rules": [{"id": "a", "conditions": {"contry": "MX", "age": {"atLest": 5}}, "payload": {}}]}"""))
                .extracting(Fault::pointer)
                .containsExactly("/rules/0/conditions/age/atLest", "/rules/0/payload", "/rules/0/conditions/contry");
    }

    @Test
    void rulesAreNotBlamedForWhatIsWrongWithADeclaration() {
        assertThat(faults("""
                        {"hierarchies": {"country": {"A": ["B"], "B": ["A"]}}, "rules": [
                          {"id": "a", "conditions": {"country": {"within": "A"}}, "payload": {"x": 1}}]}""")).extracting(Fault::pointer).containsExactly("/hierarchies/country/A");
    }

    @Test
    void aCycleIsToldInWords() {
        assertThat(faults("""
                        {"hierarchies": {"country": {"A": ["B"], "B": ["C"], "C": ["A"]}}, "rules": []}""")).extracting(Fault::found).containsExactly("A → B → C → A");
    }

    @Test
    void fallbacksThatCouldComeToMoreThanAHundredContextsAreRefused() {
        String eleven = "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]";

        assertThat(faults("{\"fallbacks\": [{\"attribute\": \"a\", \"nearest\": " + eleven
                        + "}, {\"attribute\": \"b\", \"nearest\": " + eleven + "}], \"rules\": []}"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/fallbacks");
                    assertThat(fault.found()).isEqualTo(121L);
                });
    }

    private static RuleSetDraft accepted(String document) {
        return switch (read(document)) {
            case Reading.Accepted<RuleSetDraft>(RuleSetDraft draft) -> draft;
            case Reading.Refused<RuleSetDraft> refused -> throw new AssertionError(refused);
        };
    }

    private static List<Fault> faults(String document) {
        return ((Reading.Refused<RuleSetDraft>) read(document)).faults();
    }

    private static Reading<RuleSetDraft> read(String document) {
        return new RuleSetReader(RuleLimits.USUAL).read(stream(document));
    }

    private static ByteArrayInputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }
}
