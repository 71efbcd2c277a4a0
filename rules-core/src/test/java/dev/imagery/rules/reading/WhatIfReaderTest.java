package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.rules.RuleFixtures;
import dev.imagery.rules.evaluation.Context;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class WhatIfReaderTest {

    private static final WhatIfReader READER = new WhatIfReader(
            new ContextReader(RuleLimits.USUAL, 4),
            new RuleSetReader(RuleLimits.USUAL),
            Pattern.compile("[a-z]+"),
            "a name of letters");

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"context": {"country": "US"}, "ruleSet": "copy",
                 "draft": {"precedence": 3, "rules": [{"id": "r", "payload": {"headline": "r"}}]}}""", """
                {"draft": {"rules": [{"id": "r", "payload": {"headline": "r"}}], "precedence": 3},
                 "ruleSet": "copy", "context": {"country": "US"}}"""})
    void theDraftMayStandAnywhere(String document) {
        assertThat(read(document))
                .isEqualTo(new Reading.Accepted<>(new WhatIf(
                        new Asked.One(new Context(Map.of("country", "US"))),
                        "copy",
                        new RuleSetDraft(null, 3, null, List.of(RuleFixtures.rule("r", 0))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                            | ``            | wrong-type
            {"context": {}, "ruleSet": "copy"}                            | /draft        | missing
            {"context": {}, "ruleSet": "copy", "draft": []}               | /draft        | wrong-type
            {"context": {}, "ruleSet": "copy", "draft": {}}               | /draft/rules  | missing
            {"context": {}, "draft": {"rules": []}}                       | /ruleSet      | missing
            {"context": {}, "ruleSet": "a b", "draft": {"rules": []}}     | /ruleSet      | malformed
            {"context": {}, "ruleSet": 7, "draft": {"rules": []}}         | /ruleSet      | wrong-type
            {"ruleSet": "copy", "draft": {"rules": []}}                   | /context      | missing
            {"contexts": [], "ruleSet": "copy", "draft": {"rules": []}}   | /contexts     | wrong-size
            {"context": {}, "ruleSet": "copy", "draft": {"rules": []}, "a": 1} | /a       | unknown-property
            """)
    void oneFaultOfAQuestion(String document, String pointer, String code) {
        assertThat(faults(document)).containsExactly(pointer + " " + code);
    }

    @Test
    void allFaultsOfContextsAndDraftAreToldAtOnce() {
        String document = """
                {"contexts": [{}, {"country": 7}], "ruleSet": "A",
                 "draft": {"precedense": 1, "rules": [{"id": "a", "payload": {"x": 1}}, {"id": "b", "payload": {"x": null}}]}}""";

        assertThat(faults(document))
                .containsExactlyInAnyOrder(
                        "/contexts/1/country wrong-type",
                        "/ruleSet malformed",
                        "/draft/precedense unknown-property",
                        "/draft/rules/1/payload/x wrong-type");
    }

    @Test
    void faultsThatAreNotListedAreCounted() {
        String document = "{\"context\": {\"a\": 1}, \"ruleSet\": \"copy\", \"draft\": {\"rules\": ["
                + "7,".repeat(1_500) + "7]}}";

        var refused = (Reading.Refused<WhatIf>) read(document);

        assertThat(refused.faults()).hasSize(Faults.LISTED);
        assertThat(refused.total()).isEqualTo(1_502);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"draft\": {\"rules\": [}}",
                "{\"draft\": {\"rules\": []}} {}",
                "{\"draft\": {\"rules\": []}, \"draft\": {\"rules\": []}}"
            })
    void whatIsNotOneDocumentIsNotJson(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(JacksonException.class);
    }

    private static List<String> faults(String document) {
        return ((Reading.Refused<WhatIf>) read(document))
                .faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }

    private static Reading<WhatIf> read(String document) {
        return READER.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
