package dev.imagery.rules.reading;

import static dev.imagery.rules.RuleFixtures.wall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.In;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.model.Rule;
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

class RuleSetReaderTest {

    private static final RuleLimits SMALL = new RuleLimits(2, 2, 2, 2, 2, 2, 8, 2, 2, 2, 10);

    @Test
    void aRuleInItsFullForm() {
        assertThat(rules("""
                        {"id": "US/en", "conditions": {"country": "US", "language": ["en", "en-GB"]}, "priority": 7,
                         "payload": {"headline": "Hello", "columns": 3, "dark": true}}"""))
                .containsExactly(new Rule(
                        "US/en",
                        Map.of(
                                "country", new Equals("US"),
                                "language", new In(Set.of("en", "en-GB"))),
                        7,
                        Map.of(
                                "headline", new AdaptiveValue.Text("Hello"),
                                "columns", new AdaptiveValue.Numeric(new BigDecimal(3)),
                                "dark", new AdaptiveValue.Flag(true))));
    }

    @Test
    void theShortFormOfARuleWithItsPlainUrl() {
        assertThat(rules("""
                        {"country": "US", "language": "en", "platform": "browser", "resolution": "high",
                         "payload": {"backgroundImage": "https://cdn.example.com/a.jpg"}}"""))
                .containsExactly(new Rule(
                        "US/en/browser/high",
                        Map.of(
                                "country", new Equals("US"),
                                "language", new Equals("en"),
                                "platform", new Equals("browser"),
                                "resolution", new Equals("high")),
                        0,
                        Map.of("backgroundImage", new AdaptiveValue.Text("https://cdn.example.com/a.jpg"))));
    }

    @Test
    void anAssetReferenceAndAnAction() {
        assertThat(rules("""
                        {"id": "r", "payload": {
                          "backgroundImage": {"type": "AssetReference", "altText": "A wall", "dominantColour": "#1a2b3c",
                            "renditions": [{"encoding": "jpeg", "width": 1920, "height": 1080, "bytes": 9,
                                            "key": "assets/1.jpg"}]},
                          "nextAction": {"type": "Action", "withFields": ["email"]}}}""").getFirst().payload())
                .isEqualTo(Map.of(
                        "backgroundImage",
                        new AdaptiveValue.AssetReference(
                                List.of(new Rendition("jpeg", 1920, 1080, 9, "assets/1.jpg")), "A wall", "#1a2b3c"),
                        "nextAction",
                        new AdaptiveValue.Action(List.of("email"))));
    }

    @Test
    void aValueLargerThanAnyRuleIsRefusedBeforeItIsInMemory() {
        String hugeRule = "{\"rules\": [{\"id\": [" + "[],".repeat(MeasuredParser.MOST_TOKENS / 2) + "[]]}]}";
        String hugeProperty = "{\"version\": [" + "0,".repeat(MeasuredParser.MOST_TOKENS) + "0]}";
        assertThatThrownBy(() -> read(hugeRule))
                .isInstanceOf(StreamReadException.class)
                .hasMessageContaining("parts");
        assertThatThrownBy(() -> read(hugeProperty)).isInstanceOf(StreamReadException.class);
    }

    @Test
    void aDocumentOfMoreRulesThanPartsOfOneIsRead() {
        String rules = IntStream.range(0, 40_000)
                .mapToObj(i -> "{\"id\":\"%d\",\"conditions\":{},\"payload\":{\"a\":1}}".formatted(i))
                .collect(Collectors.joining(",", "{\"rules\":[", "]}"));
        assertThat(new RuleSetReader(RuleLimits.USUAL)
                        .read(new ByteArrayInputStream(rules.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void aDocumentMadeOfUnknownPropertiesIsRefused() {
        String properties = IntStream.range(0, 2_000)
                .mapToObj(i -> "\"p%d\":1".formatted(i))
                .collect(Collectors.joining(",", "{", "}"));
        assertThatThrownBy(() -> read(properties)).isInstanceOf(StreamReadException.class);
    }

    @Test
    void versionPrecedenceAndOwnerAreRead() {
        assertThat(read("""
                        {"version": 12, "precedence": -3, "owner": "asset-storage", "rules": []}""")).isEqualTo(new Reading.Accepted<>(new RuleSetDraft(12L, -3, "asset-storage", List.of())));
    }

    @Test
    void withoutThemTheVersionIsTheNextThePrecedenceZeroAndTheOwnerAnyone() {
        assertThat(read("{\"rules\": []}"))
                .isEqualTo(new Reading.Accepted<>(new RuleSetDraft(null, 0, null, List.of())));
    }

    @Test
    void allFaultsAreToldAtOnceInTheDocumentsOrder() {
        assertThat(faults("""
                        {"version": 0, "precedance": 1, "rules": [
                          {"id": "a", "conditions": {"country": 1}, "payload": {}},
                          {"id": "b", "payload": {"x": {"type": "AssetReferenc"}}},
                          7,
                          {"id": "c", "payload": {"x": null}}]}"""))
                .extracting(Fault::pointer, Fault::code, Fault::suggestion)
                .containsExactly(
                        tuple("/version", "out-of-range", null),
                        tuple("/precedance", "unknown-property", "precedence"),
                        tuple("/rules/0/conditions/country", "wrong-type", null),
                        tuple("/rules/0/payload", "wrong-size", null),
                        tuple("/rules/1/payload/x/type", "unknown-value", "AssetReference"),
                        tuple("/rules/2", "wrong-type", null),
                        tuple("/rules/3/payload/x", "wrong-type", null));
    }

    @Test
    void aRuleIdThatAnotherRuleHasIsToldWithThatRulesPlace() {
        assertThat(faults("""
                        {"rules": [{"id": "a", "payload": {"x": 1}}, {"id": "b", "payload": {"x": 1}},
                                   {"id": "a", "payload": {"x": 2}}]}"""))
                .containsExactly(new Fault(
                        "/rules/2/id", "duplicate", "a", "an id of its own; rule 0 of the array has this one", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"payload":{"x":1}}                                                  | /rules/0/id                    | missing
            {"id":"a"}                                                           | /rules/0/payload               | missing
            {"id":"","payload":{"x":1}}                                          | /rules/0/id                    | wrong-size
            {"id":"a","payload":[]}                                              | /rules/0/payload               | wrong-type
            {"id":"a","priority":1.5,"payload":{"x":1}}                          | /rules/0/priority              | wrong-type
            {"id":"a","priority":"1","payload":{"x":1}}                          | /rules/0/priority              | wrong-type
            {"id":"a","conditions":{"country":[]},"payload":{"x":1}}             | /rules/0/conditions/country    | wrong-size
            {"id":"a","conditions":{"country":["U",1]},"payload":{"x":1}}        | /rules/0/conditions/country/1  | wrong-type
            {"id":"a","conditions":{"country":["U","U"]},"payload":{"x":1}}      | /rules/0/conditions/country/1  | duplicate
            {"id":"a","conditions":{"a/b":"U"},"payload":{"x":1}}                | /rules/0/conditions/a~1b       | malformed
            {"id":"a","conditions":{},"country":"U","payload":{"x":1}}           | /rules/0/country               | duplicate
            {"id":"a","payload":{"x":{"a":1}}}                                   | /rules/0/payload/x/type        | missing
            {"id":"a","payload":{"x":"\\ud83d"}}                                  | /rules/0/payload/x             | malformed
            {"id":"a","payload":{"x":1e999}}                                     | /rules/0/payload/x             | out-of-range
            {"id":"a","payload":{"x":{"type":"Action"}}}                         | /rules/0/payload/x/withFields  | missing
            {"id":"a","payload":{"x":{"type":"AssetReference","renditions":[]}}} | /rules/0/payload/x/renditions  | wrong-size
            """)
    void oneFaultOfARule(String rule, String pointer, String code) {
        assertThat(faults("{\"rules\": [" + rule + "]}"))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(pointer + " " + code);
    }

    @Test
    void everyPropertyOfARenditionIsChecked() {
        assertThat(faults("""
                        {"rules": [{"id": "a", "payload": {"x": {"type": "AssetReference", "dominantColour": "#12345g",
                          "renditions": [{"encoding": "jpeg", "width": 0, "heigth": 5, "bytes": 0, "key": 5}]}}}]}"""))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/rules/0/payload/x/renditions/0/heigth",
                        "/rules/0/payload/x/renditions/0/width",
                        "/rules/0/payload/x/renditions/0/height",
                        "/rules/0/payload/x/renditions/0/bytes",
                        "/rules/0/payload/x/renditions/0/key",
                        "/rules/0/payload/x/dominantColour");
    }

    @Test
    void allThatIsToldOfAPicture() {
        assertThat(rules("""
                        {"id": "r", "payload": {"wall": {"type": "AssetReference", "groupVersion": 3,
                          "contrast": {"mean": 9.20, "worst": 4.61}, "hitMap": "hit-maps/%s.json",
                          "safeAreas": [{"x": 96, "y": 324, "width": 768, "height": 432},
                                        {"x": 0, "y": 1000, "width": 1920, "height": 80}],
                          "placeholder": "3/cJPJqAh4eAiIiIiHeAgAj4eA==", "dominantColour": "#1a2b3c", "altText": "A wall",
                          "renditions": [{"encoding": "jpeg", "width": 1920, "height": 1080, "bytes": 90210,
                                          "key": "assets/1.jpg"}]}}}""".formatted("ab".repeat(32))).getFirst().payload()).isEqualTo(Map.of("wall", wall(3)));
    }

    @Test
    void everythingThatIsToldOfAPictureIsChecked() {
        assertThat(faults("""
                        {"rules": [{"id": "a", "payload": {"x": {"type": "AssetReference",
                          "renditions": [{"encoding": "jpeg", "width": 640, "height": 360, "bytes": 9, "key": "a.jpg"},
                                         {"encoding": "webp", "width": 1280, "height": 720, "bytes": 9, "key": "a.webp"}],
                          "placeholder": "not Base64", "hitMap": "https://elsewhere.example/a.json",
                          "safeAreas": [{"x": 640, "y": 0, "width": 640, "height": 720}, 7,
                                        {"x": -1, "y": 1.5, "width": 0, "hight": 5},
                                        {"x": 641, "y": 1, "width": 640, "height": 720}],
                          "contrast": {"worst": 0.9, "mean": "9", "most": 21},
                          "groupVersion": 0}}}]}"""))
                .extracting(fault -> fault.pointer().substring("/rules/0/payload/x/".length()) + " " + fault.code())
                .containsExactly(
                        "placeholder malformed",
                        "hitMap malformed",
                        "safeAreas/1 wrong-type",
                        "safeAreas/2/hight unknown-property",
                        "safeAreas/2/x out-of-range",
                        "safeAreas/2/y wrong-type",
                        "safeAreas/2/width out-of-range",
                        "safeAreas/2/height missing",
                        "safeAreas/3/width outside-picture",
                        "safeAreas/3/height outside-picture",
                        "contrast/most unknown-property",
                        "contrast/worst out-of-range",
                        "contrast/mean wrong-type",
                        "groupVersion out-of-range");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "placeholder": "AAA"                                                | placeholder   | wrong-size
            "hitMap": 5                                                         | hitMap        | wrong-type
            "safeAreas": []                                                     | safeAreas     | wrong-size
            "safeAreas": [1, 2, 3, 4, 5, 6, 7, 8, 9]                            | safeAreas     | wrong-size
            "safeAreas": {"x": 0, "y": 0, "width": 1, "height": 1}              | safeAreas     | wrong-type
            "contrast": 4.5                                                     | contrast      | wrong-type
            "contrast": {"worst": 4.5, "mean": 21.01}                           | contrast/mean | out-of-range
            "contrast": {"worst": 4.5}                                          | contrast/mean | missing
            "groupVersion": "3"                                                 | groupVersion  | wrong-type
            "groupVersion": null                                                | groupVersion  | wrong-type
            """)
    void oneFaultOfAPicture(String property, String pointer, String code) {
        assertThat(faults("""
                        {"rules": [{"id": "a", "payload": {"x": {"type": "AssetReference", %s,
                          "renditions": [{"encoding": "jpeg", "width": 9, "height": 9, "bytes": 9, "key": "a.jpg"}]}}}]}""".formatted(property)))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/rules/0/payload/x/" + pointer + " " + code);
    }

    @Test
    void whatIsOverTheLimitsIsRefused() {
        assertThat(refused(new RuleSetReader(SMALL), """
                        {"rules": [
                          {"id": "a23456789", "conditions": {"a": "1", "b": "2", "c": "3"}, "payload": {"x": 1, "y": 2, "z": 3}},
                          {"id": "b", "conditions": {"a": ["1", "2", "3"]}, "payload": {"x": "12345678901"}},
                          {"id": "c", "payload": {"x": 1}}]}""").faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/rules/0/conditions wrong-size",
                        "/rules/0/id wrong-size",
                        "/rules/0/payload wrong-size",
                        "/rules/1/conditions/a wrong-size",
                        "/rules/1/payload/x wrong-size",
                        "/rules wrong-size");
    }

    @Test
    void aThousandFaultsAreListedAndAllAreCounted() {
        Reading.Refused<RuleSetDraft> refused =
                refused(new RuleSetReader(RuleLimits.USUAL), "{\"rules\": [" + "1,".repeat(1_499) + "1]}");

        assertThat(refused.faults()).hasSize(1_000);
        assertThat(refused.total()).isEqualTo(1_500);
    }

    @Test
    void aDocumentWithoutRulesIsFaulty() {
        assertThat(faults("{}")).extracting(Fault::pointer).containsExactly("/rules");
        assertThat(faults("[]")).extracting(Fault::pointer).containsExactly("");
        assertThat(faults("{\"rules\": {}}")).extracting(Fault::code).containsExactly("wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "{\"rules\": [", "{\"rules\": []} {}", "{\"rules\": [], \"rules\": []}"})
    void whatIsNotOneJsonDocumentIsNoRuleSet(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(StreamReadException.class);
    }

    private static List<Rule> rules(String rule) {
        return switch (read("{\"rules\": [" + rule + "]}")) {
            case Reading.Accepted<RuleSetDraft>(RuleSetDraft draft) -> draft.rules();
            case Reading.Refused<RuleSetDraft> refused -> throw new AssertionError(refused);
        };
    }

    private static List<Fault> faults(String document) {
        return refused(new RuleSetReader(RuleLimits.USUAL), document).faults();
    }

    private static Reading.Refused<RuleSetDraft> refused(RuleSetReader reader, String document) {
        return (Reading.Refused<RuleSetDraft>) read(reader, document);
    }

    private static Reading<RuleSetDraft> read(String document) {
        return read(new RuleSetReader(RuleLimits.USUAL), document);
    }

    private static Reading<RuleSetDraft> read(RuleSetReader reader, String document) {
        return reader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
