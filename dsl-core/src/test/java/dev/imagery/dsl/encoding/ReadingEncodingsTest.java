package dev.imagery.dsl.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.shape.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReadingEncodingsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'format':'jpeg'}",
                "{'format':'avif','targets':['*/low']}",
                "{'format':'webp','quality':70}",
                "{'format':'webp','quality':'auto'}",
                "{'format':'avif','quality':'lean'}",
                "{'format':'avif','quality':60}",
                "{'format':'jpeg','maxBytes':60000,'targets':['*/low','tv/*']}"
            })
    void whatIsReadIsWrittenAsItWas(String written) {
        var json = JSON.readTree(written.replace('\'', '"'));
        var reading = Reading.begin();

        var rule = EncodingShapes.RULE.read(json, reading);

        assertThat(reading.faults()).isEmpty();
        assertThat(EncodingShapes.RULE.write(rule.orElseThrow())).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'format':'jpg'}|/format|unknown-format",
                "{'quality':80}|/format|missing",
                "{'format':'jpeg','quality':0}|/quality|out-of-range",
                "{'format':'jpeg','quality':'best'}|/quality|unknown-quality",
                "{'format':'jpeg','quality':80,'maxBytes':60000}|/maxBytes|conflict",
                "{'format':'jpeg','maxBytes':10}|/maxBytes|out-of-range",
                "{'format':'jpeg','targets':['low']}|/targets/0|invalid-value"
            })
    void faultsNameThePlace(String written, String pointer, String code) {
        var reading = Reading.begin();

        var rule = EncodingShapes.RULE.read(JSON.readTree(written.replace('\'', '"')), reading);

        assertThat(rule).isEmpty();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }
}
