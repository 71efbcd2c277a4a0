package dev.imagery.rules.digest;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.text;
import static dev.imagery.rules.RuleFixtures.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.In;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.condition.VersionRange;
import dev.imagery.rules.condition.Within;
import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.AdaptiveValue.AssetReference;
import dev.imagery.rules.model.Attribute;
import dev.imagery.rules.model.AttributeType;
import dev.imagery.rules.model.Contrast;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Hierarchy;
import dev.imagery.rules.model.PixelBox;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.SchemaVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetDigestTest {

    private static final Rule MEXICO = rule("mx", 0, "country=MX", "language=es|en");
    private static final Rule JAPAN = rule("jp", 0, "country=JP");

    private static final List<Rendition> RENDITIONS = List.of(new Rendition("jpeg", 1920, 1080, 9, "assets/1.jpg"));

    @Test
    void theOrderOfRulesConditionsAndValuesIsNotContent() {
        assertThat(RuleSetDigest.of(0, List.of(MEXICO, JAPAN)))
                .isEqualTo(RuleSetDigest.of(0, List.of(JAPAN, rule("mx", 0, "language=en|es", "country=MX"))));
    }

    @Test
    void theWayANumberIsWrittenIsNotContent() {
        assertThat(digestOf(new AdaptiveValue.Numeric(new BigDecimal("1.50"))))
                .isEqualTo(digestOf(new AdaptiveValue.Numeric(new BigDecimal("15e-1"))));
    }

    @Test
    void precedencePriorityIdConditionsAndPayloadAreContent() {
        assertThat(List.of(
                        RuleSetDigest.of(0, List.of(JAPAN)),
                        RuleSetDigest.of(1, List.of(JAPAN)),
                        RuleSetDigest.of(0, List.of()),
                        RuleSetDigest.of(0, List.of(rule("jp", 1, "country=JP"))),
                        RuleSetDigest.of(0, List.of(rule("jp2", 0, Map.of("headline", text("jp")), "country=JP"))),
                        RuleSetDigest.of(0, List.of(rule("jp", 0, "country=KR"))),
                        RuleSetDigest.of(0, List.of(rule("jp", 0, Map.of("headline", text("KR")), "country=JP")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void valuesOfDifferentTypesAreDifferentContent() {
        assertThat(List.of(
                        digestOf(text("true")),
                        digestOf(new AdaptiveValue.Flag(true)),
                        digestOf(new AdaptiveValue.Flag(false)),
                        digestOf(text("1")),
                        digestOf(new AdaptiveValue.Numeric(BigDecimal.ONE)),
                        digestOf(card("hero-card", 1, "1")),
                        digestOf(card("hero-card", 2, "1")),
                        digestOf(card("hero-card", 1, "2")),
                        digestOf(card("hero", 1, "1")),
                        digestOf(new AdaptiveValue.Action(List.of())),
                        digestOf(new AdaptiveValue.Action(List.of("1")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfConditionAndWhatItSaysIsContent() {
        List<Condition> conditions = List.of(
                new Equals("a"),
                new In(Set.of("a", "b")),
                new Not(Set.of("a")),
                new Not(Set.of("a", "b")),
                new Within(Set.of("a"), Set.of("a")),
                new LanguageRange(Set.of("a")),
                new NumericRange(new Bound(BigDecimal.ONE, true), null),
                new NumericRange(new Bound(BigDecimal.ONE, false), null),
                new NumericRange(null, new Bound(BigDecimal.ONE, true)),
                VersionRange.read("1.x").orElseThrow(),
                VersionRange.read("1").orElseThrow(),
                new TimeWindow(Moment.of(Instant.EPOCH), null),
                new TimeWindow(null, Moment.of(Instant.EPOCH)),
                new TimeWindow(Moment.of(LocalDateTime.parse("1970-01-01T00:00"), ZoneId.of("Etc/UTC")), null),
                new Percentage(0, 1, "a"),
                new Percentage(0, 2, "a"),
                new Percentage(1, 2, "a"),
                new Percentage(0, 1, "b"));

        assertThat(conditions)
                .extracting(condition -> RuleSetDigest.of(0, List.of(when("r", Map.of("x", condition)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatASetDeclaresIsContent() {
        List<Declarations> declarations = List.of(
                Declarations.NONE,
                declared(new Attribute.Typed(AttributeType.STRING)),
                declared(new Attribute.Typed(AttributeType.NUMBER)),
                declared(new Attribute.Listed(Set.of("a"))),
                declared(new Attribute.Listed(Set.of("a", "b"))),
                new Declarations(Map.of(), Map.of("x", new Hierarchy(Map.of("a", Set.of("b")))), List.of()),
                new Declarations(Map.of(), Map.of("x", new Hierarchy(Map.of("a", Set.of("b", "c")))), List.of()),
                new Declarations(Map.of(), Map.of(), List.of(new LocaleParents("x"))),
                new Declarations(Map.of(), Map.of(), List.of(new Nearest("x", List.of("a", "b")))),
                new Declarations(Map.of(), Map.of(), List.of(new Nearest("x", List.of("b", "a")))),
                new Declarations(Map.of(), Map.of(), List.of(new Parents("x", Map.of("a", "b")))),
                experiment("v", "s", List.of(Map.of("a", 1)), Map.of()),
                experiment("w", "s", List.of(Map.of("a", 1)), Map.of()),
                experiment("v", "t", List.of(Map.of("a", 1)), Map.of()),
                experiment("v", "s", List.of(Map.of("a", 2)), Map.of()),
                experiment("v", "s", List.of(Map.of("a", 2), Map.of("a", 1)), Map.of()),
                experiment("v", "s", List.of(Map.of("a", 1)), Map.of("me", "a")));

        assertThat(declarations)
                .extracting(declared -> RuleSetDigest.of(0, declared, List.of(JAPAN)))
                .doesNotHaveDuplicates();
        assertThat(RuleSetDigest.of(0, Declarations.NONE, List.of(JAPAN)))
                .isEqualTo(RuleSetDigest.of(0, List.of(JAPAN)));
    }

    /** Stored digests outlive the code that made them: this one must never change. */
    @Test
    void theDigestOfAKnownSetIsKnown() {
        assertThat(RuleSetDigest.of(0, List.of(MEXICO, JAPAN)))
                .isEqualTo("4770769218c4ae3c4063411205a7cc7de475a92c322f929baed5e86e047f751a");
    }

    /** As above: of a picture of which no more is told than could be before placeholders, hit maps, safe areas and contrasts. */
    @Test
    void theDigestOfAKnownPictureIsKnown() {
        assertThat(digestOf(new AssetReference(RENDITIONS, "A wall", "#1a2b3c")))
                .isEqualTo("7575923b475a1329d576586b1f68681f657fdcb62eb3729bb1fda563ca2ebfb3");
    }

    @Test
    void allThatIsToldOfAPictureIsContent() {
        PixelBox area = new PixelBox(1, 2, 3, 4);
        assertThat(List.of(
                        digestOf(new AssetReference(RENDITIONS, null, null)),
                        digestOf(new AssetReference(RENDITIONS, null, null, "AAAA", null, List.of(), null, null)),
                        digestOf(new AssetReference(RENDITIONS, null, null, null, "AAAA", List.of(), null, null)),
                        digestOf(new AssetReference(RENDITIONS, null, null, null, null, List.of(area), null, null)),
                        digestOf(new AssetReference(
                                RENDITIONS, null, null, null, null, List.of(area, area), null, null)),
                        digestOf(new AssetReference(
                                RENDITIONS, null, null, null, null, List.of(new PixelBox(2, 1, 3, 4)), null, null)),
                        digestOf(new AssetReference(
                                RENDITIONS, null, null, null, null, List.of(), new Contrast(4.5, 9), null)),
                        digestOf(new AssetReference(
                                RENDITIONS, null, null, null, null, List.of(), new Contrast(4.51, 9), null)),
                        digestOf(new AssetReference(
                                RENDITIONS, null, null, null, null, List.of(), new Contrast(4.5, 9.01), null)),
                        digestOf(new AssetReference(RENDITIONS, null, null, null, null, List.of(), null, 1)),
                        digestOf(new AssetReference(RENDITIONS, null, null, null, null, List.of(), null, 2))))
                .doesNotHaveDuplicates();
    }

    private static AdaptiveValue card(String schema, int version, String json) {
        return new AdaptiveValue.Structured(new SchemaVersion(schema, version), json);
    }

    /** A set that lists no values has the digest that it had before any could. */
    @Test
    void theDigestOfAKnownDeclarationIsKnown() {
        assertThat(RuleSetDigest.of(0, declared(new Attribute.Typed(AttributeType.STRING)), List.of(JAPAN)))
                .isEqualTo("17d5f2bde1285d740ed26683be7bfcda546ee26b35f1d942ebe2cf597265eff5");
    }

    private static Declarations declared(Attribute attribute) {
        return new Declarations(Map.of("x", attribute), Map.of(), List.of());
    }

    private static String digestOf(AdaptiveValue value) {
        return RuleSetDigest.of(0, List.of(rule("r", 0, Map.of("field", value))));
    }

    private static Declarations experiment(
            String by, String salt, List<Map<String, Integer>> sizes, Map<String, String> forced) {
        return new Declarations(Map.of(), Map.of(), List.of(), Map.of("x", new Experiment(by, salt, sizes, forced)));
    }
}
