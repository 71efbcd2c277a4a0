package dev.imagery.storage.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MomentTest {

    @Test
    void anInstantHasItsOffset() {
        assertThat(read("\"2026-12-01T09:00:00+01:00\"")).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(read("\"2026-12-01T09:00:00Z\"")).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00, Asia/Tokyo, 2026-12-01T00:00:00Z",
        "2026-12-01T09:00:30, America/New_York, 2026-12-01T14:00:30Z",
        "2026-07-01T00:00, Europe/Berlin, 2026-06-30T22:00:00Z"
    })
    void theTimeOfAPlaceIsAnInstant(String local, String zone, Instant instant) {
        assertThat(read("{\"local\":\"" + local + "\",\"zone\":\"" + zone + "\"}"))
                .isEqualTo(instant);
    }

    @Test
    void aTimeThatClocksLeaveOutIsAsMuchLaterAsTheyArePutForward() {
        assertThat(read("{\"local\":\"2026-03-29T02:30\",\"zone\":\"Europe/Berlin\"}"))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void ofATimeThatClocksShowTwiceTheFirstCounts() {
        assertThat(read("{\"local\":\"2026-10-25T02:30\",\"zone\":\"Europe/Berlin\"}"))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tomorrow\"",
                "\"2026-12-01T09:00\"",
                "17",
                "{\"local\":\"2026-12-01T09:00\"}",
                "{\"local\":\"2026-12-01T09:00\",\"zone\":\"Mars/Olympus\"}",
                "{\"local\":\"2026-12-01\",\"zone\":\"UTC\"}",
                "{\"local\":\"2026-12-01T09:00\",\"zone\":\"UTC\",\"more\":1}",
                "\"+10000-01-01T00:00:00Z\""
            })
    void anythingElseIsNone(String json) {
        assertThatThrownBy(() -> read(json)).hasMessageContaining("an instant with its offset");
    }

    private static Instant read(String json) {
        return JsonMapper.shared().readValue(json, Moment.class).instant();
    }
}
