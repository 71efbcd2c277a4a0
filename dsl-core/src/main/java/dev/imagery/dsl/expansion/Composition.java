package dev.imagery.dsl.expansion;

import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.target.Size;
import java.util.List;

/**
 * The unit of rendering: one picture in all sizes and encodings that are wanted of it. It is all that the pixels depend
 * on, apart from the renderer itself.
 *
 * @param design how the artwork is arranged
 * @param artwork in order; at least one
 * @param outputs sorted and distinct, at least one, all of the same aspect
 */
public record Composition(Design design, List<PlacedArtwork> artwork, List<Output> outputs) {

    public Composition {
        if (artwork.isEmpty() || outputs.isEmpty()) {
            throw new IllegalArgumentException("a composition has artwork and outputs");
        }
        artwork = List.copyOf(artwork);
        outputs = outputs.stream().sorted().distinct().toList();
        if (outputs.stream().map(output -> output.size().aspect()).distinct().count() > 1) {
            throw new IllegalArgumentException("the outputs of a composition share one aspect: " + outputs);
        }
    }

    /** The canvas that is drawn; the smaller outputs are scaled from it. */
    public Size canvas() {
        return outputs.getLast().size();
    }

    /** The same text for the same composition: JSON with sorted keys, no white space and no fractions. */
    public String canonicalForm() {
        return CanonicalJson.write(this);
    }

    /** Reads what {@link #canonicalForm()} wrote. */
    public static Composition ofCanonicalForm(String canonicalForm) {
        return CanonicalJson.read(canonicalForm, Composition.class);
    }

    /** The identity of this composition's render under an epoch of the renderer, from 1. */
    public RenderKey renderKey(int epoch) {
        return RenderKey.of(epoch, canonicalForm());
    }
}
