package dev.imagery.local.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PinTextTest {

    private static final String PIN = """
            {"country": "JP", "language": "ja", "group": "walls", "version": 3,
             "from": {"country": "US", "language": "en"},%s
             "until": "2026-12-01T08:00:00Z", "reason": "the poster is wrong", "actor": "ada"}""";

    @Test
    void aPinIsALine() {
        assertThat(line(""))
                .isEqualTo(
                        "JP/ja: US/en of version 3 of walls until 2026-12-01T08:00:00Z, by ada: the poster is wrong");
    }

    @Test
    void whereItIsForSomeTargetsTheyAreNamed() {
        assertThat(line("\"platforms\": [\"tv\"], \"resolutions\": [\"high\", \"ultra\"],"))
                .startsWith("JP/ja on tv, high, ultra: ");
    }

    private static String line(String targets) {
        return PinText.line(JsonMapper.shared().readTree(PIN.formatted(targets)));
    }
}
