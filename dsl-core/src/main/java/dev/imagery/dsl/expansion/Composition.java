package dev.imagery.dsl.expansion;

import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.target.Size;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The unit of rendering: one picture in all sizes and encodings that are wanted of it. It is all that the pixels depend
 * on, apart from the renderer itself.
 *
 * @param design how the artwork is arranged
 * @param artwork each once, in the order of the first slot that it stands in; at least one
 * @param slots for each slot of the design, by its number, which of the artwork stands there, from 0
 * @param overlays over the artwork, in the order in which they are laid
 * @param outputs sorted and distinct, at least one, all of the same aspect
 */
public record Composition(
        Design design,
        List<PlacedArtwork> artwork,
        List<Integer> slots,
        List<PlacedOverlay> overlays,
        List<Output> outputs) {

    /**
     * The version of the canonical form, from 1. It is raised with each change after which programs of before cannot read what is
     * written, or read it as something else; whoever keeps a canonical form keeps the version beside it.
     */
    public static final int FORMAT = 1;

    public Composition {
        if (artwork.isEmpty() || outputs.isEmpty()) {
            throw new IllegalArgumentException("a composition has artwork and outputs");
        }
        artwork = List.copyOf(artwork);
        slots = List.copyOf(slots);
        overlays = List.copyOf(overlays);
        outputs = outputs.stream().sorted().distinct().toList();
        if (outputs.stream().map(output -> output.size().aspect()).distinct().count() > 1) {
            throw new IllegalArgumentException("the outputs of a composition share one aspect: " + outputs);
        }
    }

    /** @param inSlots what stands in each slot of the design, by its number */
    public static Composition of(
            Design design, List<PlacedArtwork> inSlots, List<PlacedOverlay> overlays, List<Output> outputs) {
        var places = new LinkedHashMap<PlacedArtwork, Integer>();
        inSlots.forEach(artwork -> places.putIfAbsent(artwork, places.size()));
        return new Composition(
                design,
                List.copyOf(places.keySet()),
                inSlots.stream().map(places::get).toList(),
                overlays,
                outputs);
    }

    /** Without overlays. */
    public static Composition of(Design design, List<PlacedArtwork> inSlots, List<Output> outputs) {
        return of(design, inSlots, List.of(), outputs);
    }

    /** The canvas that is drawn; the smaller outputs are scaled from it. */
    public Size canvas() {
        return outputs.getLast().size();
    }

    /** The catalogue's fonts that its texts are set in, each once. */
    public List<PlacedFont> fonts() {
        return overlays.stream()
                .filter(PlacedText.class::isInstance)
                .flatMap(text -> ((PlacedText) text).fonts().stream())
                .distinct()
                .toList();
    }

    /** The pixels of all its outputs. */
    public long pixels() {
        return outputs.stream().mapToLong(output -> output.size().pixels()).sum();
    }

    /** The same text for the same composition: JSON with sorted keys, no white space. */
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
