package dev.imagery.dsl.recipe;

import tools.jackson.databind.node.ObjectNode;

/** Designs of every type with all of their parameters; of few slots, so that tests of many are quick. */
final class RandomDesigns {

    private final RandomNodes any;

    RandomDesigns(RandomNodes any) {
        this.any = any;
    }

    ObjectNode design() {
        var type = any.oneOf("diagonal", "filmstrip", "grid", "hero", "mosaic", "perspective")
                .stringValue();
        var design = RandomNodes.object().put("type", type);
        any.perhaps(design, 2, "padding", () -> any.whole(0, 100))
                .perhaps(design, 2, "background", any::colour)
                .perhaps(design, 2, "tile", this::tile);
        switch (type) {
            case "diagonal" ->
                wall(design)
                        .perhaps(design, 2, "angle", () -> any.decimal(-60, 60))
                        .perhaps(design, 2, "stagger", () -> any.decimal(0, 1))
                        .perhaps(design, 2, "zoom", () -> any.decimal(0.5, 3));
            case "filmstrip" ->
                any.perhaps(design, 2, "strips", () -> any.whole(1, 4))
                        .perhaps(design, 2, "frames", () -> any.whole(2, 6))
                        .perhaps(design, 2, "shift", () -> any.decimal(-1, 1))
                        .perhaps(design, 2, "perforation", any::yesOrNo);
            case "hero" ->
                wall(design)
                        .perhaps(design, 2, "side", () -> any.oneOf("left", "centre", "right"))
                        .perhaps(design, 2, "height", () -> any.decimal(0.3, 1))
                        .perhaps(design, 2, "dim", () -> any.decimal(0, 1))
                        .perhaps(design, 2, "tilt", () -> any.decimal(-1.5, 1.5))
                        .perhaps(design, 2, "camera", this::camera);
            case "mosaic" ->
                wall(design)
                        .perhaps(design, 2, "large", () -> any.decimal(0, 0.8))
                        .perhaps(design, 2, "seed", () -> any.whole(0, 1_000_000));
            case "perspective" ->
                wall(design)
                        .perhaps(design, 2, "columnOffsets", () -> any.list(0, 8, () -> any.whole(-300, 300)))
                        .perhaps(design, 2, "rowOffsets", () -> any.list(0, 3, () -> any.whole(-1, 0)))
                        .perhaps(design, 2, "tilt", () -> any.decimal(-1.5, 1.5))
                        .perhaps(design, 2, "camera", this::camera);
            default -> wall(design);
        }
        return design;
    }

    private RandomNodes wall(ObjectNode design) {
        design.set("rows", any.whole(2, 4));
        return any.perhaps(design, 2, "cols", () -> any.whole(2, 6));
    }

    private ObjectNode camera() {
        var camera = RandomNodes.object();
        any.perhaps(camera, 2, "zoom", () -> any.decimal(0.5, 3))
                .perhaps(camera, 2, "x", () -> any.decimal(-0.5, 0.5))
                .perhaps(camera, 2, "y", () -> any.decimal(-0.5, 0.5));
        return camera;
    }

    private ObjectNode tile() {
        var tile = RandomNodes.object();
        any.perhaps(tile, 2, "artwork", () -> any.oneOf("poster", "backdrop", "textless"))
                .perhaps(tile, 2, "radius", () -> any.decimal(0, 90))
                .perhaps(tile, 2, "border", this::border)
                .perhaps(tile, 2, "shadow", this::shadow);
        return tile;
    }

    private ObjectNode border() {
        var border = RandomNodes.object();
        any.perhaps(border, 2, "width", () -> any.decimal(0.25, 40)).perhaps(border, 2, "colour", any::colour);
        return border;
    }

    private ObjectNode shadow() {
        var shadow = RandomNodes.object();
        any.perhaps(shadow, 2, "offset", () -> any.decimal(0, 60))
                .perhaps(shadow, 2, "blur", () -> any.decimal(0, 80))
                .perhaps(shadow, 2, "opacity", () -> any.decimal(0.01, 1))
                .perhaps(shadow, 2, "colour", any::colour);
        return shadow;
    }
}
