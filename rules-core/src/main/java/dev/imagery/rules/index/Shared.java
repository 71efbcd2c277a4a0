package dev.imagery.rules.index;

import dev.imagery.rules.model.AdaptiveValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives equal things as one object, since the rules of a set are mostly made of the same few parts. */
final class Shared {

    private final Map<Object, Object> things = new HashMap<>();
    private final Map<List<String>, int[]> positions = new HashMap<>();
    private final Map<List<AdaptiveValue>, AdaptiveValue[]> values = new HashMap<>();

    @SuppressWarnings("unchecked") // equal things of this module's records are of the same class
    <T> T one(T thing) {
        return (T) things.computeIfAbsent(thing, t -> t);
    }

    /** The value, and what it is made of: assets that differ in a text or a contrast have the same picture. */
    AdaptiveValue value(AdaptiveValue value) {
        AdaptiveValue known = (AdaptiveValue) things.get(value);
        return known == null
                ? one(value instanceof AdaptiveValue.AssetReference asset ? ofParts(asset) : value)
                : known;
    }

    private AdaptiveValue ofParts(AdaptiveValue.AssetReference asset) {
        return new AdaptiveValue.AssetReference(
                one(asset.renditions()),
                ifTold(asset.altText()),
                ifTold(asset.dominantColour()),
                ifTold(asset.placeholder()),
                ifTold(asset.hitMap()),
                one(asset.safeAreas()),
                ifTold(asset.contrast()),
                asset.groupVersion());
    }

    private <T> @Nullable T ifTold(@Nullable T thing) {
        return thing == null ? null : one(thing);
    }

    int[] positions(Vocabulary vocabulary, Collection<String> names) {
        return positions.computeIfAbsent(
                List.copyOf(names),
                n -> n.stream().mapToInt(vocabulary::positionOf).toArray());
    }

    AdaptiveValue[] values(AdaptiveValue[] some) {
        return values.computeIfAbsent(Arrays.asList(some), v -> some);
    }
}
