package dev.imagery.storage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.ReferenceEvaluator;
import dev.imagery.rules.model.PixelBox;
import dev.imagery.rules.reading.Reading;
import dev.imagery.rules.reading.RuleLimits;
import dev.imagery.rules.reading.RuleSetDraft;
import dev.imagery.rules.reading.RuleSetReader;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Cell;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.HitMapKey;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.SafeArea;
import dev.imagery.storage.asset.Sha256;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RuleTranslationTest {

    private static final String DIGEST = "ab".repeat(32);
    private static final String RENDER = "cd".repeat(32);
    private static final Rendition JPEG = rendition(Encoding.JPEG);
    private static final Rendition WEBP = rendition(Encoding.WEBP);

    private final SealedAsset us = asset("US", "en", JPEG, WEBP);
    private final SealedAsset mx = asset("MX", "es", JPEG);
    private final SealedAsset bright = new SealedAsset(
            new AssetContext("US", "en", "browser", "high", Optional.of(new Cell("autumn/bright"))),
            List.of(JPEG),
            "A bright wall",
            null,
            null,
            null,
            List.of(),
            null);

    @Test
    void theSetIsTheVersionOfItsPublicationAndBelongsToStorage() {
        RuleSet set = RuleTranslation.translate(7, -3, 2, List.of(us));

        assertThat(set.version()).isEqualTo(7);
        assertThat(set.precedence()).isEqualTo(-3);
        assertThat(set.owner()).isEqualTo("asset-storage");
    }

    @Test
    void anAssetBecomesOneRuleForItsContext() {
        Rule rule = RuleTranslation.translate(1, 0, 2, List.of(us)).rules().getFirst();

        assertThat(rule.id()).isEqualTo("US/en/browser/high");
        assertThat(rule.conditions()).isEqualTo(us.context());
        assertThat(rule.priority()).isZero();
        assertThat(rule.payload().backgroundImage().renditions()).containsExactly(JPEG, WEBP);
        assertThat(rule.payload().backgroundImage().altText()).isEqualTo("A wall");
    }

    @Test
    void anAssetOfACellAsksForTheCellAsWell() {
        Rule rule = RuleTranslation.translate(1, 0, 2, List.of(bright)).rules().getFirst();

        assertThat(rule.id()).isEqualTo("US/en/browser/high@autumn/bright");
        assertThat(JsonMapper.shared().writeValueAsString(rule.conditions()))
                .isEqualTo("{\"country\":\"US\",\"language\":\"en\",\"platform\":\"browser\","
                        + "\"resolution\":\"high\",\"cell\":\"autumn/bright\"}");
    }

    @Test
    void theOrderOfAssetsAndRenditionsDoesNotMatter() {
        SealedAsset reversed = asset("US", "en", WEBP, JPEG);

        assertThat(RuleTranslation.translate(1, 0, 2, List.of(us, mx)))
                .isEqualTo(RuleTranslation.translate(1, 0, 2, List.of(mx, reversed)));
    }

    @Test
    void theSetIsWrittenAsCustomizationReadsIt() {
        String json = JsonMapper.shared().writeValueAsString(RuleTranslation.translate(7, 0, 2, List.of(mx)));

        assertThat(JsonMapper.shared().readTree(json))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"version":7,"precedence":0,"owner":"asset-storage","rules":[{
                          "id":"MX/es/browser/high",
                          "conditions":{"country":"MX","language":"es","platform":"browser","resolution":"high"},
                          "priority":0,
                          "payload":{"backgroundImage":{
                            "type":"AssetReference",
                            "renditions":[{"encoding":"jpeg","width":1920,"height":1080,"bytes":1000,
                              "key":"assets/%s.jpg"}],
                            "altText":"A wall","groupVersion":2}}}]}
                        """.formatted(DIGEST)));
    }

    @Test
    void whatIsKnownOfAPictureIsTold() {
        assertThat(pictureOf(RuleTranslation.translate(7, 0, 2, List.of(told("MX", "es", WEBP, JPEG)))))
                .isEqualTo("""
                        {"renditions":[\
                        {"encoding":"jpeg","width":1920,"height":1080,"bytes":1000,"key":"assets/%1$s.jpg"},\
                        {"encoding":"webp","width":1920,"height":1080,"bytes":1000,"key":"assets/%1$s.webp"}],\
                        "altText":"A wall","dominantColour":"#1a2b3c","placeholder":"3/cJPJqAh4eAiIiIiHeAgAj4eA==",\
                        "hitMap":"hit-maps/%2$s.json","safeAreas":[{"x":96,"y":324,"width":768,"height":432}],\
                        "contrast":{"worst":4.61,"mean":9.2},"groupVersion":2,"type":"AssetReference"}""".formatted(DIGEST, RENDER));
    }

    @Test
    void thePlainRulesTellWhatWasToldBeforeMoreWas() {
        RuleSet plain = RuleTranslation.translate(7, 0, 2, List.of(told("MX", "es", JPEG)))
                .plain();

        assertThat(plain.version()).isEqualTo(7);
        assertThat(pictureOf(plain)).isEqualTo("""
                        {"renditions":[{"encoding":"jpeg","width":1920,"height":1080,"bytes":1000,"key":"assets/%s.jpg"}],\
                        "altText":"A wall","dominantColour":"#1a2b3c","type":"AssetReference"}""".formatted(DIGEST));
    }

    @Test
    void theSameAssetsInAnyOrderAreTheSameBytes() {
        SealedAsset mexico = told("MX", "es", WEBP, JPEG);
        SealedAsset reversed = told("MX", "es", JPEG, WEBP);

        assertThat(JsonMapper.shared().writeValueAsBytes(RuleTranslation.translate(1, 0, 2, List.of(mexico, us))))
                .isEqualTo(JsonMapper.shared()
                        .writeValueAsBytes(RuleTranslation.translate(1, 0, 2, List.of(us, reversed))));
    }

    private static String pictureOf(RuleSet set) {
        return JsonMapper.shared()
                .writeValueAsString(set.rules().getFirst().payload().backgroundImage());
    }

    @Test
    void theSetIsOneThatTheRulesEngineTakes() {
        assertThat(asTheEngineReadsIt(us, mx).rules()).hasSize(2);
        assertThat(asTheEngineReadsIt(told("US", "en", JPEG)).rules().getFirst().payload())
                .containsEntry(
                        "backgroundImage",
                        new dev.imagery.rules.model.AdaptiveValue.AssetReference(
                                List.of(new dev.imagery.rules.model.Rendition(
                                        "jpeg", 1920, 1080, 1000, "assets/" + DIGEST + ".jpg")),
                                "A wall",
                                "#1a2b3c",
                                "3/cJPJqAh4eAiIiIiHeAgAj4eA==",
                                "hit-maps/" + RENDER + ".json",
                                List.of(new PixelBox(96, 324, 768, 432)),
                                new dev.imagery.rules.model.Contrast(4.61, 9.2),
                                2));
    }

    @Test
    void theEngineGivesAVisitTheAssetOfItsCellAndAnyOtherVisitTheCommonOne() {
        RuleSetDraft draft = asTheEngineReadsIt(us, bright);

        assertThat(winner(draft, Map.of("cell", "autumn/bright"))).isEqualTo("US/en/browser/high@autumn/bright");
        assertThat(winner(draft, Map.of("cell", "autumn/plain"))).isEqualTo("US/en/browser/high");
        assertThat(winner(draft, Map.of())).isEqualTo("US/en/browser/high");
    }

    @Test
    void everyRuleWinsTheVisitThatItDescribes() {
        List<SealedAsset> assets = List.of(us, mx, bright);
        var walls = new dev.imagery.rules.model.RuleSet(
                "walls", 7, 0, asTheEngineReadsIt(us, mx, bright).rules());

        assertThat(assets).allSatisfy(asset -> {
            AssetContext context = asset.context();
            Map<String, String> visit = new HashMap<>(Map.of(
                    "country", context.country(),
                    "language", context.language(),
                    "platform", context.platform(),
                    "resolution", context.resolution()));
            context.cell().ifPresent(cell -> visit.put("cell", cell.name()));
            assertThat(ReferenceEvaluator.evaluate(1, List.of(walls), new Context(visit))
                            .selections()
                            .getFirst()
                            .rule())
                    .isEqualTo(context.toString());
        });
    }

    private static RuleSetDraft asTheEngineReadsIt(SealedAsset... assets) {
        byte[] json = JsonMapper.shared().writeValueAsBytes(RuleTranslation.translate(7, 0, 2, List.of(assets)));
        return switch (new RuleSetReader(RuleLimits.USUAL).read(new ByteArrayInputStream(json))) {
            case Reading.Accepted<RuleSetDraft>(RuleSetDraft draft) -> draft;
            case Reading.Refused<RuleSetDraft> refused -> throw new AssertionError(refused.faults());
        };
    }

    private static String winner(RuleSetDraft draft, Map<String, String> further) {
        Map<String, String> visit =
                new HashMap<>(Map.of("country", "US", "language", "en", "platform", "browser", "resolution", "high"));
        visit.putAll(further);
        var walls = new dev.imagery.rules.model.RuleSet("walls", 7, 0, draft.rules());
        return ReferenceEvaluator.evaluate(1, List.of(walls), new Context(visit))
                .selections()
                .getFirst()
                .rule();
    }

    private static SealedAsset asset(String country, String language, Rendition... renditions) {
        return new SealedAsset(
                new AssetContext(country, language, "browser", "high"),
                List.of(renditions),
                "A wall",
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static SealedAsset told(String country, String language, Rendition... renditions) {
        return new SealedAsset(
                new AssetContext(country, language, "browser", "high"),
                List.of(renditions),
                "A wall",
                "#1a2b3c",
                "3/cJPJqAh4eAiIiIiHeAgAj4eA==",
                new HitMapKey(new Sha256(RENDER)),
                List.of(new SafeArea(96, 324, 768, 432)),
                new Contrast(4.61, 9.2));
    }

    private static Rendition rendition(Encoding encoding) {
        return new Rendition(encoding, 1920, 1080, 1000, new ObjectKey(new Sha256(DIGEST), encoding));
    }
}
