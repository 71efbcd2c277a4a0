package dev.imagery.local.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExplanationTextTest {

    @Test
    void winnersRunnersUpAndWhatFailedOfTheOthersAreTold() {
        assertThat(text("""
                {"release": 7, "fields": [
                  {"field": "headline",
                   "winner": {"ruleSet": "copy", "version": 3, "rule": "mx", "value": "Hola"},
                   "runnersUp": [{"candidate": {"ruleSet": "copy", "version": 3, "rule": "world", "value": "Hello"}, "lostBy": "specificity"}],
                   "allRunnersUp": 2,
                   "losers": [
                     {"candidate": {"ruleSet": "copy", "version": 3, "rule": "us", "value": "Howdy"},
                      "failed": [{"attribute": "country", "condition": "US", "value": "MX"},
                                 {"attribute": "cell", "condition": ["a", "b"]}]}],
                   "allLosers": 1001},
                  {"field": "page", "runnersUp": [], "allRunnersUp": 0, "losers": [], "allLosers": 0}]}""")).isEqualTo("""
                        release 7

                        headline
                          winner     "Hola"  mx of copy@3
                          runner-up  "Hello"  world of copy@3, lost by specificity
                                     and 1 more runners-up
                          no match   "Howdy"  us of copy@3: country is MX, not "US"; cell is absent, not ["a","b"]
                                     and 1,000 more that do not match

                        page
                          winner     none: no rule matches""");
    }

    private static String text(String explanation) {
        return String.join("\n", ExplanationText.of(JsonMapper.shared().readTree(explanation)));
    }
}
