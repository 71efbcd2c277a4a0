package dev.imagery.orchestration.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssetReferenceTest {

    @Test
    void aPlainValueIsNoReference() {
        assertThat(AssetReference.of(json("\"https://elsewhere.example.com/a.jpg\"")))
                .isEmpty();
        assertThat(AssetReference.of(json("3"))).isEmpty();
        assertThat(AssetReference.of(json("{\"type\":\"Action\",\"withFields\":[\"email\"]}")))
                .isEmpty();
    }

    @Test
    void allOfAReferenceIsRead() {
        assertThat(AssetReference.of(json("""
                {"type": "AssetReference", "altText": "A wall", "dominantColour": "#102030", "placeholder": "1QcSHQRnh493V4dIh4eX",
                 "hitMap": "hit-maps/ab.json", "safeAreas": [{"x": 1, "y": 2, "width": 30, "height": 40}],
                 "contrast": {"worst": 4.5, "mean": 9}, "groupVersion": 4,
                 "renditions": [{"encoding": "jpeg", "width": 16, "height": 9, "bytes": 9, "key": "assets/a.jpg"}]}
                """)))
                .contains(new AssetReference(
                        List.of(new Rendition("jpeg", 16, 9, "assets/a.jpg")),
                        "1QcSHQRnh493V4dIh4eX",
                        "#102030",
                        "A wall",
                        "hit-maps/ab.json",
                        List.of(new Box(1, 2, 30, 40)),
                        new Contrast(4.5, 9),
                        4L));
    }

    @Test
    void whatCannotBeReadOfAReferenceIsPassedOver() {
        assertThat(AssetReference.of(json("""
                {"type": "AssetReference", "altText": 7, "placeholder": null, "safeAreas": ["left", {"width": -1}, 7], "contrast": {"worst": 0},
                 "groupVersion": "4", "renditions": [7, {}, {"encoding": "jpeg"}, {"encoding": 1, "key": 2},
                 {"encoding": "jpeg", "width": "wide", "key": "assets/a.jpg"}]}
                """)))
                .contains(new AssetReference(
                        List.of(new Rendition("jpeg", 0, 0, "assets/a.jpg")),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null));
        assertThat(AssetReference.of(json("{\"type\":\"AssetReference\"}"))
                        .orElseThrow()
                        .renditions())
                .isEmpty();
    }

    private static JsonNode json(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
