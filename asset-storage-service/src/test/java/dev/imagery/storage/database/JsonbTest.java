package dev.imagery.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonbTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":[1,null,true,\"é😀\",1e300,123456789012345678901234567890]}"})
    void whatPostgresKeepsIsTaken(String json) {
        assertThat(isKept(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "{\"a\":[{\"b\":\"x\\u0000\"}]}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":1e999999}"
            })
    void whatPostgresCannotKeepIsNot(String json) {
        assertThat(isKept(json)).isFalse();
    }

    private static boolean isKept(String json) {
        return JsonbValidator.isKept(JsonMapper.shared().readTree(json));
    }
}
