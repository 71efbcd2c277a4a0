package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.asset.AssetReference;
import dev.imagery.orchestration.asset.Encodings;
import dev.imagery.orchestration.asset.Rendition;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.visit.Screen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What customization chose for one context, its assets read.
 *
 * @param assets the values that are assets, by field
 */
record Offer(Chosen chosen, Map<String, AssetReference> assets) {

    static Offer of(Chosen chosen) {
        Map<String, AssetReference> assets = new TreeMap<>();
        chosen.adaptiveFields()
                .forEach((field, value) -> AssetReference.of(value).ifPresent(asset -> assets.put(field, asset)));
        return new Offer(chosen, assets);
    }

    /** The same with a page's own values for what was taken down. */
    Offer filledInBy(Map<String, JsonNode> fallback) {
        if (chosen.purged().isEmpty()) {
            return this;
        }
        Map<String, JsonNode> fields = new TreeMap<>(fallback);
        fields.keySet().retainAll(chosen.purged());
        fields.putAll(chosen.adaptiveFields());
        return of(new Chosen(fields, chosen.winners(), chosen.participations(), chosen.purged()));
    }

    boolean hasPictures() {
        return !largest().isEmpty();
    }

    /** Whether each of its pictures has a pixel for each of the screen's. */
    boolean covers(Screen screen) {
        return largest().stream().allMatch(picture -> screen.isCoveredBy(picture.width(), picture.height()));
    }

    /** The pixels of its smallest picture. */
    long pixels() {
        return largest().stream()
                .mapToLong(picture -> (long) picture.width() * picture.height())
                .min()
                .orElse(0);
    }

    /** The largest file of each asset that has any. */
    private Collection<Rendition> largest() {
        List<Rendition> largest = new ArrayList<>();
        assets.values().forEach(asset -> Encodings.ALL.best(asset).ifPresent(largest::add));
        return largest;
    }
}
