package dev.imagery.dsl.target;

import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.shape.Shape;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sizes as recipes state them: {@code [1920, 1080]}. */
public record Sizes() implements Shape<Size> {

    public static final int MAX_PIXELS_EACH_WAY = 8192;
    public static final int MIN_PIXELS_EACH_WAY = 16;

    /** As many as a screen of 8192×4320 has; ImageMagick's usual policy lets no picture of many more be drawn. */
    public static final long MAX_PIXELS = 8192L * 4320;

    public static final Shape<Size> SHAPE = new Sizes();

    private static final Shape<List<Integer>> SIDES =
            Lists.of(Numbers.whole(MIN_PIXELS_EACH_WAY, MAX_PIXELS_EACH_WAY), 2, 2, "pixels");

    @Override
    public String expected() {
        return "[width, height] in pixels, each from " + MIN_PIXELS_EACH_WAY + " to " + MAX_PIXELS_EACH_WAY;
    }

    @Override
    public Optional<Size> read(JsonNode node, Reading at) {
        if (!node.isArray() || node.size() != 2) {
            at.fault("wrong-type", node, expected());
            return Optional.empty();
        }
        return SIDES.read(node, at)
                .map(sides -> new Size(sides.getFirst(), sides.getLast()))
                .filter(size -> isDrawable(size, node, at));
    }

    private static boolean isDrawable(Size size, JsonNode node, Reading at) {
        boolean drawable = size.pixels() <= MAX_PIXELS;
        if (!drawable) {
            at.fault("out-of-range", node, "at most " + MAX_PIXELS + " pixels, as 8192×4320 has");
        }
        return drawable;
    }

    @Override
    public JsonNode write(Size value) {
        return SIDES.write(List.of(value.width(), value.height()));
    }

    @Override
    public ObjectNode schema() {
        return SIDES.schema();
    }
}
