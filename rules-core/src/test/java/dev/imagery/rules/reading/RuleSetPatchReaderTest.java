package dev.imagery.rules.reading;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.condition.Within;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Hierarchy;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.exc.StreamReadException;

class RuleSetPatchReaderTest {

    private static final Hierarchy REGIONS = new Hierarchy(Map.of("LATAM", Set.of("MX", "AR")));
    private static final List<Fallback> FALLBACKS = List.of(new LocaleParents("language"));
    private static final Rule LATAM = new Rule(
            "latam", Map.of("country", new Within(Set.of("LATAM"), REGIONS.within(Set.of("LATAM")))), 0, payload("x"));
    private static final Rule ADULTS = new Rule(
            "adults",
            Map.of("age", new NumericRange(new Bound(BigDecimal.valueOf(18), true), null)),
            0,
            payload("adults"));
    private static final RuleSet BASE = new RuleSet(
            "copy",
            4,
            7,
            new Declarations(Map.of(), Map.of("country", REGIONS), FALLBACKS),
            List.of(ADULTS, rule("jp", 0, "country=JP"), LATAM, rule("us", 0, "country=US")));

    @Test
    void rulesAreReplacedAddedAndRemovedAndAllElseStays() {
        RuleSetPatch patch = accepted("""
                {"base": 4, "remove": ["us"], "put": [
                  {"id": "jp", "conditions": {"country": "JP"}, "payload": {"headline": "Hai"}},
                  {"id": "kr", "conditions": {"country": "KR"}, "payload": {"headline": "Ne"}}]}""");

        assertThat(patch.base()).isEqualTo(4);
        assertThat(patch.draft().version()).isNull();
        assertThat(patch.draft().owner()).isNull();
        assertThat(patch.draft().precedence()).isEqualTo(7);
        assertThat(patch.draft().declarations()).isEqualTo(BASE.declarations());
        assertThat(patch.draft().rules())
                .containsExactlyInAnyOrder(
                        ADULTS,
                        LATAM,
                        rule("jp", 0, Map.of("headline", text("Hai")), "country=JP"),
                        rule("kr", 0, Map.of("headline", text("Ne")), "country=KR"));
    }

    @Test
    void whatIsDeclaredAnewTakesThePlaceOfAllThatTheBaseDeclaresThere() {
        RuleSetPatch patch = accepted("""
                {"hierarchies": {"country": {"LATAM": ["PE"]}}, "precedence": -1, "owner": "marketing", "base": 4}""");

        Hierarchy peru = new Hierarchy(Map.of("LATAM", Set.of("PE")));
        assertThat(patch.draft().precedence()).isEqualTo(-1);
        assertThat(patch.draft().owner()).isEqualTo("marketing");
        assertThat(patch.draft().declarations())
                .isEqualTo(new Declarations(Map.of(), Map.of("country", peru), FALLBACKS));
        assertThat(patch.draft().rules())
                .as("members of a name are those of the new declaration")
                .contains(new Rule(
                        "latam",
                        Map.of("country", new Within(Set.of("LATAM"), peru.within(Set.of("LATAM")))),
                        0,
                        payload("x")));
    }

    @Test
    void rulesThatStayAndDoNotFitAnyMoreAreFaultsOfWhatIsDeclared() {
        assertThat(faults("""
                        {"base": 4, "hierarchies": {"country": {"LATAN": ["MX"]}}, "fallbacks": [],
                         "attributes": {"country": "string", "age": "string"}}"""))
                .containsExactlyInAnyOrder(
                        new Fault(
                                "/attributes/age",
                                "wrong-operator",
                                null,
                                Operator.fitting(dev.imagery.rules.model.AttributeType.STRING)
                                        + ", in the rule adults of the base, which stays",
                                null),
                        new Fault(
                                "/hierarchies/country",
                                "unknown-name",
                                "LATAM",
                                "a name of the set's hierarchy of country, in the rule latam of the base, which stays",
                                "LATAN"));
    }

    @Test
    void aRuleThatStaysAndAsksForACellThatIsNoneAnyMoreIsAFaultOfTheExperiment() {
        assertThat(
                        faults(
                                "{\"base\": 4, \"experiments\": {\"country\": {\"by\": \"visitor\", \"cells\": {\"US\": 50}}}}"))
                .filteredOn(fault -> fault.code().equals("unknown-value"))
                .extracting(Fault::pointer, Fault::found)
                .containsExactly(tuple("/experiments/country", "JP"));
    }

    @Test
    void aRuleThatIsRemovedOrReplacedNeedNotFit() {
        assertThat(accepted("""
                        {"base": 4, "attributes": {"country": "string"}, "hierarchies": {}, "fallbacks": [], "remove": ["adults"],
                         "put": [{"id": "latam", "conditions": {"country": ["MX", "AR"]}, "payload": {"x": 1}}]}""").draft().rules()).extracting(Rule::id).containsExactlyInAnyOrder("jp", "us", "latam");
    }

    @Test
    void declarationsOfTheBaseThatDoNotFitWhatIsDeclaredAreFaults() {
        assertThat(faults("{\"base\": 4, \"remove\": [\"adults\"], \"attributes\": {\"country\": \"string\"}}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/fallbacks/0/attribute", "unknown-attribute"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(faults("""
                        {"base": 4, "version": 5, "precedence": "high", "remove": ["us", "uk", "us", 7, "jp"], "put": [
                          {"id": "jp", "payload": {"x": 1}}, {"id": "x", "payload": {}},
                          {"id": "pe", "conditions": {"country": {"within": "LATM"}}, "payload": {"x": 1}}]}"""))
                .extracting(Fault::pointer, Fault::code, Fault::suggestion)
                .containsExactly(
                        tuple("/remove/2", "duplicate", null),
                        tuple("/remove/3", "wrong-type", null),
                        tuple("/put/1/payload", "wrong-size", null),
                        tuple("/version", "unknown-property", null),
                        tuple("/precedence", "wrong-type", null),
                        tuple("/remove/1", "unknown-rule", "us"),
                        tuple("/remove/4", "duplicate", null),
                        tuple("/put/2/conditions/country/within", "unknown-name", "LATAM"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                     | /base        | missing
            {"base": 0}                            | /base        | out-of-range
            {"base": "4"}                          | /base        | wrong-type
            {"base": 4, "put": {}}                 | /put         | wrong-type
            {"base": 4, "remove": "us"}            | /remove      | wrong-type
            {"base": 4, "rules": []}               | /rules       | unknown-property
            {"base": 4, "owner": "X"}              | /owner       | malformed
            []                                     | ``           | wrong-type
            """)
    void oneFault(String document, String pointer, String code) {
        assertThat(faults(document)).extracting(Fault::pointer, Fault::code).containsExactly(tuple(pointer, code));
    }

    @Test
    void withoutABaseTheRestIsLookedAtAllTheSame() {
        assertThat(faults("{\"precedence\": 1.5, \"put\": [7]}"))
                .extracting(Fault::pointer)
                .containsExactly("/put/0", "/base", "/precedence");
    }

    @Test
    void thatWhichStaysCountsForTheLimitOfRules() {
        RuleLimits five = new RuleLimits(5, 9, 9, 9, 9, 9, 99, 99, 99, 99, 99);
        String put = IntStream.range(0, 2)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"payload\": {\"x\": 1}}")
                .collect(Collectors.joining(",", "{\"base\": 4, \"put\": [", "]}"));

        assertThat(((Reading.Refused<RuleSetPatch>) read(new RuleSetPatchReader(five, Schemas::none), put)).faults())
                .extracting(Fault::pointer, Fault::code, Fault::found)
                .containsExactly(tuple("/put", "wrong-size", 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"base\": 4", "{\"base\": 4} {}", "{\"base\": 4, \"base\": 5}"})
    void whatIsNotOneJsonDocumentIsNoChange(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(StreamReadException.class);
    }

    private static Map<String, dev.imagery.rules.model.AdaptiveValue> payload(String headline) {
        return Map.of("headline", text(headline));
    }

    private static RuleSetPatch accepted(String document) {
        return switch (read(document)) {
            case Reading.Accepted<RuleSetPatch>(RuleSetPatch patch) -> patch;
            case Reading.Refused<RuleSetPatch> refused -> throw new AssertionError(refused);
        };
    }

    private static List<Fault> faults(String document) {
        return ((Reading.Refused<RuleSetPatch>) read(document)).faults();
    }

    private static Reading<RuleSetPatch> read(String document) {
        return read(new RuleSetPatchReader(RuleLimits.USUAL, Schemas::none), document);
    }

    private static Reading<RuleSetPatch> read(RuleSetPatchReader reader, String document) {
        return reader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), version -> {
            assertThat(version).isEqualTo(4);
            return BASE;
        });
    }
}
