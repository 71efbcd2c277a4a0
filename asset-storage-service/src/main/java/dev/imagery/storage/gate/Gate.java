package dev.imagery.storage.gate;

import dev.imagery.storage.asset.AssetContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what a move takes away. A visit is answered by the asset of its very context, and one in a cell of an experiment, where there
 * is none for the cell, by the one of all others.
 */
public final class Gate {

    private Gate() {}

    /** The contexts whose assets would answer the visits of these, where they are there. */
    public static Set<AssetContext> answering(Collection<AssetContext> contexts) {
        return contexts.stream().flatMap(Gate::answering).collect(Collectors.toSet());
    }

    /**
     * What is lost when assets go.
     *
     * @param dropped contexts that have an asset and shall have none of the group
     * @param remaining of {@link #answering} the dropped ones, those that shall have an asset, whichever group's
     * @return a loss for each market, in order; none where others answer all visits
     */
    public static List<Loss> losses(Collection<AssetContext> dropped, Set<AssetContext> remaining) {
        Map<String, List<AssetContext>> lost = dropped.stream()
                .filter(context -> answering(context).noneMatch(remaining::contains))
                .collect(Collectors.groupingBy(Loss::market, TreeMap::new, Collectors.toList()));
        return lost.entrySet().stream()
                .map(market -> Loss.of(market.getKey(), market.getValue()))
                .toList();
    }

    private static Stream<AssetContext> answering(AssetContext context) {
        return context.cell().isPresent() ? Stream.of(context, context.common()) : Stream.of(context);
    }
}
