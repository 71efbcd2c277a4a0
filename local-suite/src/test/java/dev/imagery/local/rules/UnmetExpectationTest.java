package dev.imagery.local.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UnmetExpectationTest {

    @Test
    void aValueOfAnotherRule() {
        assertThat(of("""
                {"pointer": "/tests/1/expect/headline", "test": "t", "field": "headline", "expected": "a",
                 "found": {"value": 7, "ruleSet": "copy", "version": 4, "rule": "world"}}"""))
                .isEqualTo(new UnmetExpectation(
                        "/tests/1/expect/headline", "t", "headline", "\"a\"", "7", "world of copy@4"));
    }

    @Test
    void anotherRule() {
        assertThat(of("""
                {"pointer": "/tests/1/rules/headline", "test": "t", "field": "headline", "expected": "a",
                 "found": {"value": 7, "ruleSet": "copy", "version": 4, "rule": "world"}}"""))
                .isEqualTo(new UnmetExpectation(
                        "/tests/1/rules/headline", "t", "headline", "the rule a", "the rule world", "world of copy@4"));
    }

    @Test
    void whatIsAbsentIsNoValue() {
        assertThat(of("""
                {"pointer": "/tests/1/expect/headline", "test": "t", "field": "headline"}"""))
                .isEqualTo(new UnmetExpectation(
                        "/tests/1/expect/headline", "t", "headline", "no value", "no value", "none"));
    }

    private static UnmetExpectation of(String json) {
        return UnmetExpectation.of(JsonMapper.shared().readTree(json));
    }
}
