package dev.imagery.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.rules.condition.NumericRange.Bound;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Condition FROM_3_UP_TO_7 =
            new NumericRange(new Bound(new BigDecimal(3), true), new Bound(new BigDecimal("7.0"), false));

    @ParameterizedTest
    @CsvSource(textBlock = """
            es,      es,       true
            es,      es-MX,    true
            es,      ES-mx,    true
            es,      est,      false
            es,      e,        false
            zh-Hant, zh-hant-HK, true
            zh-Hant, zh,       false
            zh-Hant, zh-Hans,  false
            es-MX,   es,       false
            """)
    void aLanguageRangeCoversWhatBeginsWithItsSubtags(String range, String tag, boolean covered) {
        assertThat(holds(new LanguageRange(Set.of(range)), tag)).isEqualTo(covered);
    }

    @Test
    void oneOfSeveralLanguageRangesIsEnough() {
        assertThat(holds(new LanguageRange(Set.of("pt", "es")), "es-MX")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3e0", "30E-1", "6.9999999999999999999999999999999999"})
    void aNumberBetweenTheBoundsIsInTheRange(String value) {
        assertThat(holds(FROM_3_UP_TO_7, value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.999999",
                "7",
                "7.00",
                "-3",
                "1e999",
                "",
                "three",
                "+3",
                " 3",
                "3.",
                ".3e1",
                "03",
                "0x3",
                "٣",
                "NaN",
                "3e9999",
                "3.000000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNoNumberOrNotBetweenTheBoundsIsNotInTheRange(String value) {
        assertThat(holds(FROM_3_UP_TO_7, value)).isFalse();
    }

    @Test
    void aRangeWithoutANumberIsNone() {
        Bound three = new Bound(new BigDecimal(3), true);
        assertThatThrownBy(() -> new NumericRange(three, new Bound(new BigDecimal(3), false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(holds(new NumericRange(three, three), "3.0")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-30T23:59:59.999Z,      false
            2026-12-01T00:00:00Z,          true
            2026-12-01T09:00+09:00,        true
            2026-12-23T14:59:59.999999999Z, true
            2026-12-24T00:00+09:00,        false
            2026-12-02,                    false
            2026-12-02T00:00,              false
            2026-13-02T00:00Z,             false
            tomorrow,                      false
            """)
    void aWindowIsOpenFromItsFirstMomentUpToItsEnd(String value, boolean open) {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        var window = new TimeWindow(
                Moment.of(LocalDateTime.parse("2026-12-01T09:00"), tokyo),
                Moment.of(LocalDateTime.parse("2026-12-24T00:00"), tokyo));

        assertThat(holds(window, value)).isEqualTo(open);
    }

    @Test
    void aTimeThatTheClockSkipsIsThatMuchLaterAndOneThatItShowsTwiceIsTheFirst() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(Moment.of(LocalDateTime.parse("2026-03-29T02:30"), berlin).instant())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(Moment.of(LocalDateTime.parse("2026-10-25T02:30"), berlin).instant())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aShareHoldsAboutItsShareOfAllValues() {
        var quarter = new Percentage(0, 250_000, "headline");

        assertThat(IntStream.range(0, 100_000)
                                .filter(i -> holds(quarter, "visitor-" + i))
                                .count()
                        / 100_000.0)
                .isCloseTo(0.25, within(0.005));
    }

    @Test
    void aShareThatGrowsKeepsEveryoneAndOneThatShrinksAndGrowsAgainBringsThemBack() {
        var small = new Percentage(0, 100_000, "headline");
        var great = new Percentage(0, 300_000, "headline");
        var rest = new Percentage(300_000, 1_000_000, "headline");

        assertThat(IntStream.range(0, 10_000).mapToObj(i -> "visitor-" + i)).allSatisfy(visitor -> {
            assertThat(holds(small, visitor) && !holds(great, visitor)).isFalse();
            assertThat(holds(great, visitor)).isNotEqualTo(holds(rest, visitor));
        });
    }

    @Test
    void sharesOfDifferentSaltsAreIndependentOfEachOther() {
        var one = new Percentage(0, 500_000, "headline");
        var other = new Percentage(0, 500_000, "colour");

        assertThat(IntStream.range(0, 100_000)
                                .mapToObj(i -> "visitor-" + i)
                                .filter(visitor -> holds(one, visitor) && holds(other, visitor))
                                .count()
                        / 100_000.0)
                .isCloseTo(0.25, within(0.005));
    }

    @Test
    void noneAndAllAreShares() {
        assertThat(holds(new Percentage(0, 0, "s"), "anyone")).isFalse();
        assertThat(holds(new Percentage(0, Percentage.WHOLE, "s"), "anyone")).isTrue();
    }

    @Test
    void notHoldsForEveryOtherValue() {
        var not = new Not(Set.of("US", "CA"));

        assertThat(holds(not, "MX")).isTrue();
        assertThat(holds(not, "CA")).isFalse();
    }

    @Test
    void aValueIsReadOnceForAllConditionsThatAskForIt() {
        var value = new AttributeValue("2026-12-01T00:00:00Z");

        assertThat(value.instant()).isSameAs(value.instant());
        assertThat(value.number()).isNull();
        assertThat(Objects.requireNonNull(new AttributeValue("5").number())).isEqualTo(new BigDecimal(5));
    }

    private static boolean holds(Condition condition, String value) {
        return condition.holds(new AttributeValue(value));
    }
}
