package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.TaggedShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Overlays as recipes state them. */
public final class Overlays {

    private static final int MOST = 20;

    /** One overlay; {@code type} says which. */
    public static final TaggedShape<Overlay> SHAPE = new TaggedShape<>("type", "overlay", types(), Overlay::type);

    /** The overlays of a recipe, the lowest first. */
    public static final Shape<List<Overlay>> LIST = Lists.of(SHAPE, 0, MOST, "overlays");

    private Overlays() {}

    private static SequencedMap<String, ObjectShape<? extends Overlay>> types() {
        var types = new LinkedHashMap<String, ObjectShape<? extends Overlay>>();
        types.put(Gradient.TYPE, Gradient.SHAPE);
        types.put(Vignette.TYPE, Vignette.SHAPE);
        types.put(Tint.TYPE, Tint.SHAPE);
        types.put(Blur.TYPE, Blur.SHAPE);
        types.put(Logo.TYPE, Logo.SHAPE);
        types.put(Text.TYPE, TextShape.SHAPE);
        return types;
    }
}
