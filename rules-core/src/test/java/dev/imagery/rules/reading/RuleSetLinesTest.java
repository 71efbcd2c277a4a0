package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.rules.model.Rule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.exc.StreamReadException;

class RuleSetLinesTest {

    private static final RuleSetReader READER = new RuleSetReader(RuleLimits.USUAL);

    @Test
    void linesAreTheSameSetAsOneDocument() {
        assertThat(READER.readLines(stream("""
                        {"precedence": 3, "owner": "asset-storage", "hierarchies": {"country": {"LATAM": ["MX"]}}}
                        {"id": "b", "conditions": {"country": {"within": "LATAM"}}, "payload": {"x": 1}}
                        {"id": "a", "payload": {"x": 2}}
                        """))).isEqualTo(READER.read(stream("""
                        {"precedence": 3, "owner": "asset-storage", "hierarchies": {"country": {"LATAM": ["MX"]}}, "rules": [
                        {"id": "b", "conditions": {"country": {"within": "LATAM"}}, "payload": {"x": 1}},
                        {"id": "a", "payload": {"x": 2}}]}""")));
    }

    @Test
    void aHeadAloneIsASetOfNoRules() {
        assertThat(READER.readLines(stream("{}"))).isEqualTo(READER.read(stream("{\"rules\": []}")));
    }

    @Test
    void linesMayEndAsOnWindowsAndTheLastOneNotAtAll() {
        assertThat(READER.readLines(stream("{}\r\n{\"id\": \"a\", \"payload\": {\"x\": 2}}")))
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        read -> assertThat(((RuleSetDraft) read.value()).rules())
                                .extracting(Rule::id)
                                .containsExactly("a"));
    }

    @Test
    void allFaultsAreToldAtOnceByTheNumberOfTheRule() {
        assertThat(((Reading.Refused<RuleSetDraft>) READER.readLines(stream("""
                        {"precedance": 1, "rules": [], "attributes": {"country": "string"}}
                        {"id": "a", "payload": {}}
                        7
                        {"id": "b", "conditions": {"region": "x"}, "payload": {"x": 1}}
                        {"id": "b", "payload": {"x": 1}}
                        """))).faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/precedance", "unknown-property"),
                        tuple("/rules", "unknown-property"),
                        tuple("/rules/0/payload", "wrong-size"),
                        tuple("/rules/1", "wrong-type"),
                        tuple("/rules/3/id", "duplicate"),
                        tuple("/rules/2/conditions/region", "unknown-attribute"));
    }

    @Test
    void aFirstLineThatIsNoObjectIsFaulty() {
        assertThat(READER.readLines(stream("[]\n{}"))).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}\n\n{\"id\": \"a\", \"payload\": {\"x\": 1}}",
                "{} {\"id\": \"a\", \"payload\": {\"x\": 1}}",
                "{\n}\n{\"id\": \"a\", \"payload\": {\"x\": 1}}",
                "{}\n{\"id\": \"a\",\n \"payload\": {\"x\": 1}}\n{\"id\": \"b\", \"payload\": {\"x\": 1}}",
                "{}\n{\"id\": \"a\""
            })
    void whatIsNotOneRuleALineIsRefused(String lines) {
        assertThatThrownBy(() -> READER.readLines(stream(lines))).isInstanceOf(StreamReadException.class);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
