package dev.imagery.local.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActivationTextTest {

    @Test
    void whatTheReleaseWasHeldAgainstIsTold() {
        assertThat(ActivationText.activated(json("""
                {"release": 7, "checks": {"testsVersion": 2, "tests": 12, "unmet": 0, "deadRules": 0, "undecided": 0}}"""))).isEqualTo("release 7: 12 tests of version 2 met");
        assertThat(ActivationText.activated(json("""
                {"release": 7, "checks": {"testsVersion": 2, "tests": 12, "unmet": 1, "deadRules": 2, "newlyUncovered": 1, "undecided": 0, "forced": "now"}}""")))
                .isEqualTo("release 7: 1 expectation of 12 tests of version 2 not met, 2 rules that can never win,"
                        + " 1 field without a value in contexts that had one, forced: now");
        assertThat(ActivationText.activated(json("""
                {"release": 7, "checks": {"testsVersion": 0, "tests": 0, "unmet": 0, "deadRules": 0, "undecided": 0}}"""))).isEqualTo("release 7: there are no tests");
        assertThat(ActivationText.activated(json("{\"release\": 7}"))).isEqualTo("release 7");
    }

    @Test
    void whatStandsAgainstAnActivationIsALineEach() {
        assertThat(ActivationText.against(
                        List.of(new UnmetExpectation("/tests/0/expect/x", "t", "x", "1", "2", "r of s@3")), json("""
                {"deadRules": [{"rule": "d", "shadowedBy": [{"ruleSet": "s", "version": 3, "rule": "r"}]}],
                 "newlyUncovered": [
                   {"fields": ["x", "y"], "patterns": [{"country": {"oneOf": ["US"]}}, {}], "total": 2, "complete": true},
                   {"fields": ["z"], "patterns": [], "total": 0, "complete": false}]}""")))
                .containsExactly(
                        "t: x: expected 1, found 2; rule: r of s@3",
                        "d can never win; in its place: r of s",
                        "x, y: no value any more where country is US",
                        "x, y: no value any more everywhere");
        assertThat(ActivationText.against(List.of(), json("{\"deadRules\": []}")))
                .isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
