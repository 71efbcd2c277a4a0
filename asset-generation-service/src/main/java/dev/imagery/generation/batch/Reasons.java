package dev.imagery.generation.batch;

import dev.imagery.dsl.expansion.AssetSpec;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.expansion.PlacedArtwork;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why storage does not have compositions of a batch: by what the batch before it showed in the same contexts. */
final class Reasons {

    /** There was no batch before. */
    static final Reasons FIRST = new Reasons(Map.of(), "first of the group");

    private final Map<Composition, String> known;
    private final String otherwise;

    private Reasons(Map<Composition, String> known, String otherwise) {
        this.known = known;
        this.otherwise = otherwise;
    }

    /** @param before what the batch before came to, under its epoch */
    static Reasons between(Expansion before, int epochBefore, Expansion now, int epochNow) {
        var shown = new HashMap<String, Composition>();
        before.assets().forEach(asset -> shown.put(asset.toString(), asset.composition()));
        var reasons = new IdentityHashMap<Composition, String>();
        now.assets()
                .forEach(asset -> reasons.computeIfAbsent(
                        asset.composition(), first -> reason(asset, shown, epochBefore == epochNow)));
        return new Reasons(reasons, "context");
    }

    String of(Composition composition) {
        return known.getOrDefault(composition, otherwise);
    }

    private static String reason(AssetSpec asset, Map<String, Composition> shown, boolean sameEpoch) {
        return Optional.ofNullable(shown.get(asset.toString()))
                .map(before -> difference(before, asset.composition(), sameEpoch))
                .orElse("context");
    }

    /** The first that differs, of what is decided first. */
    private static String difference(Composition before, Composition now, boolean sameEpoch) {
        if (!before.design().equals(now.design())) {
            return "design";
        }
        if (!titles(before).equals(titles(now))) {
            return "titles";
        }
        if (!before.artwork().equals(now.artwork())) {
            return "artwork";
        }
        if (!before.slots().equals(now.slots())) {
            return "placement";
        }
        if (!before.overlays().equals(now.overlays())) {
            return "overlays";
        }
        if (!before.outputs().equals(now.outputs())) {
            return "outputs";
        }
        return sameEpoch ? "lost" : "renderer";
    }

    private static List<Long> titles(Composition composition) {
        return composition.artwork().stream().map(PlacedArtwork::title).sorted().toList();
    }
}
