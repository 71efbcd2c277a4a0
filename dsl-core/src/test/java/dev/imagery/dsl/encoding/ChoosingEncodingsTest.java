package dev.imagery.dsl.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.imagery.dsl.target.Size;
import dev.imagery.dsl.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosingEncodingsTest {

    private static final Target HIGH = new Target("browser", "high", new Size(1920, 1080));
    private static final Target LOW = new Target("browser", "low", new Size(960, 540));

    @Test
    void withoutRulesATargetGetsOneJpegOfQuality82() {
        assertThat(new EncodingRules(List.of()).of(HIGH)).containsExactly(entry(Format.JPEG, new Quality.Fixed(82)));
    }

    @Test
    void theLowestResolutionGetsALeanOne() {
        assertThat(new EncodingRules(List.of()).of(LOW)).containsExactly(entry(Format.JPEG, new Quality.Lean()));
    }

    @Test
    void whereARuleStatesNoQualityTheTargetDecides() {
        var rules = rules(new EncodingRule(Format.AVIF, Optional.empty(), List.of()));

        assertThat(rules.of(HIGH)).containsExactly(entry(Format.AVIF, new Quality.Fixed(60)));
        assertThat(rules.of(LOW)).containsExactly(entry(Format.AVIF, new Quality.Lean()));
    }

    @Test
    void aStatedQualityHoldsForTheLowestResolutionToo() {
        assertThat(rules(rule(Format.JPEG, 82)).of(LOW)).containsValue(new Quality.Fixed(82));
    }

    @Test
    void aTargetThatNoRuleNamesGetsOneJpegToo() {
        assertThat(rules(rule(Format.AVIF, 50, "*/low")).of(HIGH)).containsOnlyKeys(Format.JPEG);
    }

    @Test
    void everyFormatThatARuleNamesIsMade() {
        assertThat(rules(rule(Format.AVIF, 60), rule(Format.JPEG, 80), rule(Format.WEBP, 75))
                        .of(HIGH))
                .containsExactly(
                        entry(Format.JPEG, new Quality.Fixed(80)),
                        entry(Format.WEBP, new Quality.Fixed(75)),
                        entry(Format.AVIF, new Quality.Fixed(60)));
    }

    @Test
    void ofTheRulesForAFormatTheLastThatAppliesCounts() {
        var rules = rules(rule(Format.JPEG, 82), rule(Format.JPEG, 50, "*/low"));

        assertThat(rules.of(HIGH)).containsValue(new Quality.Fixed(82));
        assertThat(rules.of(LOW)).containsValue(new Quality.Fixed(50));
    }

    @ParameterizedTest
    @CsvSource({"*/low,false", "*/high,true", "browser/*,true", "tv/*,false", "browser/high,true", "*/*,true"})
    void patternsNameTargets(String pattern, boolean matches) {
        assertThat(TargetPattern.parse(pattern).orElseThrow().matches(HIGH)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "low", "/low", "browser/", "browser/high/1"})
    void otherTextIsNoPattern(String text) {
        assertThat(TargetPattern.parse(text)).isEmpty();
    }

    @Test
    void targetsOfOneSizeShareFilesUnlessTheirEncodingsDiffer() {
        var tv = new Target("tv", "high", HIGH.size());
        var targets = List.of(LOW, HIGH, tv);
        var alike = rules(rule(Format.JPEG, 82), rule(Format.JPEG, 50, "*/low"));
        var unlike = rules(rule(Format.JPEG, 82), rule(Format.JPEG, 90, "tv/*"));

        assertThat(targets).extracting(target -> alike.sharing(target, targets)).containsExactly(0, 0, 0);
        assertThat(targets)
                .extracting(target -> unlike.sharing(target, targets))
                .containsExactly(0, 0, 1);
    }

    private static EncodingRules rules(EncodingRule... rules) {
        return new EncodingRules(List.of(rules));
    }

    private static EncodingRule rule(Format format, int quality, String... targets) {
        return new EncodingRule(
                format,
                Optional.of(new Quality.Fixed(quality)),
                Stream.of(targets)
                        .map(target -> TargetPattern.parse(target).orElseThrow())
                        .toList());
    }
}
