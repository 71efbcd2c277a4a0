package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.asset.AssetReference;
import dev.imagery.orchestration.asset.Encodings;
import dev.imagery.orchestration.asset.Rendition;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.visit.Screen;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What customization chose for one context, its assets read.
 *
 * @param assets the values that are assets, by field
 * @param largest the largest file of each asset that has any
 */
record Offer(Chosen chosen, Map<String, AssetReference> assets, List<Rendition> largest) {

    static Offer of(Chosen chosen) {
        Map<String, AssetReference> assets = new TreeMap<>();
        chosen.adaptiveFields()
                .forEach((field, value) -> AssetReference.of(value).ifPresent(asset -> assets.put(field, asset)));
        return new Offer(
                chosen,
                assets,
                assets.values().stream()
                        .flatMap(asset -> Encodings.ALL.best(asset).stream())
                        .toList());
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
        return !largest.isEmpty();
    }

    /** Whether each of its pictures has a pixel for each of the screen's. */
    boolean covers(Screen screen) {
        for (Rendition picture : largest) {
            if (!screen.isCoveredBy(picture.width(), picture.height())) {
                return false;
            }
        }
        return true;
    }

    /** The pixels of its smallest picture. */
    long pixels() {
        return largest.stream()
                .mapToLong(picture -> (long) picture.width() * picture.height())
                .min()
                .orElse(0);
    }
}
