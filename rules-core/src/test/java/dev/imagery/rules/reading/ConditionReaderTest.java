package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.condition.VersionRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ConditionReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Test
    void everyOperatorIsRead() {
        assertThat(read("{\"not\": \"US\"}")).isEqualTo(new Not(Set.of("US")));
        assertThat(read("{\"not\": [\"US\", \"CA\"]}")).isEqualTo(new Not(Set.of("US", "CA")));
        assertThat(read("{\"range\": \"es\"}")).isEqualTo(new LanguageRange(Set.of("es")));
        assertThat(read("{\"range\": [\"es-MX\", \"pt\"]}")).isEqualTo(new LanguageRange(Set.of("es-mx", "pt")));
        assertThat(read("{\"atLeast\": 3, \"below\": 7.50}"))
                .isEqualTo(
                        new NumericRange(new Bound(new BigDecimal(3), true), new Bound(new BigDecimal("7.5"), false)));
        assertThat(read("{\"above\": 3}")).isEqualTo(new NumericRange(new Bound(new BigDecimal(3), false), null));
        assertThat(read("{\"version\": \">=1.2.0 <2.0.0\"}"))
                .isEqualTo(VersionRange.read(">=1.2.0 <2.0.0").orElseThrow());
        assertThat(read("{\"from\": \"2026-12-01T09:00\", \"zone\": \"Asia/Tokyo\"}"))
                .isEqualTo(new TimeWindow(
                        Moment.of(LocalDateTime.parse("2026-12-01T09:00"), ZoneId.of("Asia/Tokyo")), null));
        assertThat(read("{\"until\": \"2026-12-01T09:00+09:00\"}"))
                .isEqualTo(new TimeWindow(null, Moment.of(Instant.parse("2026-12-01T00:00:00Z"))));
        assertThat(read("{\"percent\": 12.5, \"salt\": \"s\"}")).isEqualTo(new Percentage(0, 125_000, "s"));
        assertThat(read("{\"percent\": [10, 30], \"salt\": \"s\"}")).isEqualTo(new Percentage(100_000, 300_000, "s"));
        assertThat(read("{\"percent\": 0, \"salt\": \"s\"}")).isEqualTo(new Percentage(0, 0, "s"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            {}                                                      | ``         | missing           | -
            {"nit": "US"}                                           | /nit       | unknown-operator  | not
            {"percnt": 5, "salt": "s"}                              | /percnt    | unknown-operator  | percent
            {"atleast": 5}                                          | /atleast   | unknown-operator  | atLeast
            {"not": "US", "range": "en"}                            | ``         | several-operators | -
            {"not": []}                                             | /not       | wrong-size        | -
            {"not": 5}                                              | /not       | wrong-type        | -
            {"not": ["US", "US"]}                                   | /not/1     | duplicate         | -
            {"within": ""}                                          | /within    | wrong-size        | -
            {"range": "*"}                                          | /range     | malformed         | -
            {"range": "es_MX"}                                      | /range     | malformed         | -
            {"atLeast": 3, "above": 3}                              | /above     | duplicate         | -
            {"atLeast": "3"}                                        | /atLeast   | wrong-type        | -
            {"atMost": 1e999}                                       | /atMost    | out-of-range      | -
            {"above": 3, "below": 3}                                | ``         | empty-range       | -
            {"atLeast": 4, "atMost": 3}                             | ``         | empty-range       | -
            {"version": "newest"}                                   | /version   | malformed         | -
            {"version": ">2.0.0 <1.0.0"}                            | /version   | empty-range       | -
            {"version": 2}                                          | /version   | wrong-type        | -
            {"from": "2026-12-01"}                                  | /from      | malformed         | -
            {"from": "2026-12-01T09:00"}                            | /from      | malformed         | -
            {"from": "2026-02-30T09:00Z"}                           | /from      | malformed         | -
            {"from": "2026-12-01T09:00Z", "zone": "Asia/Tokyo"}     | /from      | malformed         | -
            {"from": "2026-12-01T09:00", "zone": "Asia/Tokio"}      | /zone      | unknown-value     | Asia/Tokyo
            {"zone": "Asia/Tokyo"}                                  | ``         | missing           | -
            {"from": "2026-12-01T09:00Z", "until": "2026-12-01T09:00Z"} | ``     | empty-range       | -
            {"percent": 25}                                         | /salt      | missing           | -
            {"salt": "s"}                                           | /percent   | missing           | -
            {"percent": 101, "salt": "s"}                           | /percent   | out-of-range      | -
            {"percent": -1, "salt": "s"}                            | /percent   | out-of-range      | -
            {"percent": 0.00001, "salt": "s"}                       | /percent   | out-of-range      | -
            {"percent": "25", "salt": "s"}                          | /percent   | wrong-type        | -
            {"percent": [30, 10], "salt": "s"}                      | /percent   | empty-range       | -
            {"percent": [0, 0], "salt": "s"}                        | /percent   | empty-range       | -
            {"percent": [1, 2, 3], "salt": "s"}                     | /percent   | wrong-size        | -
            {"percent": [1, 200], "salt": "s"}                      | /percent/1 | out-of-range      | -
            {"percent": 25, "salt": ""}                             | /salt      | wrong-size        | -
            """)
    void oneFaultOfACondition(String condition, String pointer, String code, String suggestion) {
        var faults = new Faults();

        assertThat(read(condition, faults)).isNull();
        assertThat(((Reading.Refused<?>) faults.refused()).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.suggestion()).isEqualTo(suggestion);
                });
    }

    private static Condition read(String condition) {
        var faults = new Faults();
        Condition read = read(condition, faults);
        assertThat(faults.total()).as(condition).isZero();
        if (read == null) {
            throw new AssertionError(condition);
        }
        return read;
    }

    private static @Nullable Condition read(String condition, Faults faults) {
        return new ConditionReader(RuleLimits.USUAL).read(new Place(JSON.readTree(condition), "", faults));
    }
}
