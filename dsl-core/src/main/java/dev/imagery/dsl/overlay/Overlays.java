package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.TaggedShape;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Overlays as recipes state them. */
public final class Overlays {

    /** One overlay; {@code type} says which. */
    public static final TaggedShape<Overlay> SHAPE = new TaggedShape<>("type", "overlay", types(), Overlay::type);

    private Overlays() {}

    private static SequencedMap<String, ObjectShape<? extends Overlay>> types() {
        var types = new LinkedHashMap<String, ObjectShape<? extends Overlay>>();
        types.put(Gradient.TYPE, ScrimShape.SHAPE);
        types.put(Vignette.TYPE, Vignette.SHAPE);
        types.put(Tint.TYPE, Tint.SHAPE);
        types.put(Blur.TYPE, Blur.SHAPE);
        types.put(Logo.TYPE, Logo.SHAPE);
        types.put(Text.TYPE, TextShape.SHAPE);
        return types;
    }
}
