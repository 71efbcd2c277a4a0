package dev.imagery.dsl.recipe;

import tools.jackson.databind.node.ObjectNode;

/** Overlays of every type with all of their fields. */
final class RandomOverlays {

    private final RandomNodes any;

    RandomOverlays(RandomNodes any) {
        this.any = any;
    }

    ObjectNode overlay() {
        return switch (any.between(0, 5)) {
            case 0 -> gradient();
            case 1 -> vignette();
            case 2 -> tint();
            case 3 -> blur();
            case 4 -> logo();
            default -> words();
        };
    }

    ObjectNode box() {
        int left = any.between(0, 900);
        int top = any.between(0, 900);
        return RandomNodes.object()
                .put("left", left / 1000.0)
                .put("top", top / 1000.0)
                .put("width", any.between(1, 1000 - left) / 1000.0)
                .put("height", any.between(1, 1000 - top) / 1000.0);
    }

    private ObjectNode gradient() {
        var overlay = RandomNodes.object().put("type", "gradient");
        any.perhaps(
                        overlay,
                        2,
                        "from",
                        () -> any.either(
                                () -> any.oneOf("top", "top-right", "right", "bottom-right", "bottom", "left"),
                                () -> any.decimal(0, 360),
                                () -> any.whole(0, 360)))
                .perhaps(overlay, 2, "colour", any::colour)
                .perhaps(overlay, 2, "opacity", () -> any.either(() -> any.oneOf("auto"), () -> any.decimal(0.01, 1)))
                .perhaps(overlay, 2, "reach", () -> any.decimal(0.01, 1));
        return overlay;
    }

    private ObjectNode vignette() {
        var overlay = RandomNodes.object().put("type", "vignette");
        any.perhaps(overlay, 2, "colour", any::colour)
                .perhaps(overlay, 2, "opacity", () -> any.decimal(0.01, 1))
                .perhaps(overlay, 2, "reach", () -> any.decimal(0.01, 1));
        return overlay;
    }

    private ObjectNode tint() {
        var overlay = RandomNodes.object().put("type", "tint");
        overlay.set("colour", any.colour());
        any.perhaps(overlay, 2, "opacity", () -> any.decimal(0.01, 1))
                .perhaps(overlay, 2, "blend", () -> any.oneOf("normal", "multiply", "screen", "soft-light"));
        return overlay;
    }

    private ObjectNode blur() {
        var overlay = RandomNodes.object().put("type", "blur");
        any.perhaps(overlay, 2, "radius", () -> any.decimal(0.0005, 0.1))
                .perhaps(overlay, 2, "box", this::box)
                .perhaps(overlay, 2, "side", () -> any.oneOf(overlay.has("box") ? "outside" : "inside"))
                .perhaps(overlay, 2, "feather", () -> any.decimal(0, 1));
        return overlay;
    }

    private ObjectNode logo() {
        var overlay = RandomNodes.object().put("type", "logo");
        overlay.set("box", box());
        any.perhaps(overlay, 2, "title", () -> any.whole(1, RandomRecipes.TITLES))
                .perhaps(overlay, 2, "opacity", () -> any.decimal(0.01, 1));
        return aligned(overlay);
    }

    private ObjectNode words() {
        var overlay = RandomNodes.object().put("type", "text");
        overlay.set(
                "text",
                any.either(() -> any.oneOf("Watch\nanywhere", "Смотри", "見る", "😀 e\u0301"), this::inLanguages));
        overlay.set("box", box());
        any.perhaps(overlay, 2, "font", () -> any.oneOf("Noto Sans", "Noto Serif", "DejaVu Sans-Bold", "A1"))
                .perhaps(overlay, 2, "weight", () -> any.whole(100, 900))
                .perhaps(overlay, 2, "colour", any::colour)
                .perhaps(overlay, 2, "size", () -> any.decimal(0.2, 1))
                .perhaps(overlay, 2, "leastSize", () -> any.decimal(0.005, 0.08))
                .perhaps(overlay, 2, "lineSpacing", () -> any.decimal(-0.5, 2))
                .perhaps(overlay, 2, "shadow", this::shadow);
        return aligned(overlay);
    }

    private ObjectNode inLanguages() {
        var texts = RandomNodes.object().put("*", "Anywhere");
        any.some(0, "en", "JA", "pt-br", "zh-Hant-TW", "ar").forEach(tag -> texts.put(tag.stringValue(), "Text"));
        return texts;
    }

    private ObjectNode shadow() {
        var shadow = RandomNodes.object();
        any.perhaps(shadow, 2, "colour", any::colour)
                .perhaps(shadow, 2, "opacity", () -> any.decimal(0.01, 1))
                .perhaps(shadow, 2, "blur", () -> any.decimal(0, 1))
                .perhaps(shadow, 2, "x", () -> any.decimal(-1, 1))
                .perhaps(shadow, 2, "y", () -> any.decimal(-1, 1));
        return shadow;
    }

    private ObjectNode aligned(ObjectNode overlay) {
        any.perhaps(overlay, 2, "align", () -> any.oneOf("start", "centre", "end", "left", "right"))
                .perhaps(overlay, 2, "verticalAlign", () -> any.oneOf("top", "middle", "bottom"));
        return overlay;
    }
}
