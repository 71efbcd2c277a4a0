package dev.imagery.generation.recipe;

import static java.util.stream.Collectors.toSet;

import dev.imagery.dsl.expansion.AssetSpec;
import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.generation.storage.AssetContext;
import dev.imagery.generation.storage.AssetStorage;
import dev.imagery.generation.storage.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who else has something live where a recipe will have. What a group has live already, it may always have again. */
@Component
class ContextOwners {

    private final AssetStorage storage;
    private final LiveExpansion live;

    ContextOwners(AssetStorage storage, LiveExpansion live) {
        this.storage = storage;
        this.live = live;
    }

    /** Other groups that have live assets for some of the contexts, those apart that the group itself has live. */
    List<Owner> others(String group, List<AssetContext> contexts) {
        if (contexts.isEmpty()) {
            return List.of();
        }
        var owners = storage.owners(group, contexts);
        if (owners.isEmpty()) {
            return owners;
        }
        var own = own(group);
        var fresh = contexts.stream().filter(context -> !own.contains(context)).toList();
        return fresh.size() == contexts.size() || fresh.isEmpty()
                ? owners.stream().filter(owner -> !fresh.isEmpty()).toList()
                : storage.owners(group, fresh);
    }

    private Set<AssetContext> own(String group) {
        return storage.live(group)
                .flatMap(live::of)
                .map(expansion -> contexts(expansion).stream().collect(toSet()))
                .orElse(Set.of());
    }

    /** The contexts of a recipe's assets. */
    static List<AssetContext> contexts(Expansion expansion) {
        return expansion.assets().map(ContextOwners::context).toList();
    }

    /**
     * All contexts that a recipe could have assets for: those of markets without titles too, so that nothing has to be worked out.
     *
     * @param regions the countries of each region of the catalogue
     */
    static List<AssetContext> candidates(Recipe recipe, Map<String, Set<String>> regions) {
        return recipe.variants().stream()
                .flatMap(variant -> candidates(variant.cell(), variant.recipe(), regions))
                .toList();
    }

    private static Stream<AssetContext> candidates(
            Optional<String> cell, Recipe recipe, Map<String, Set<String>> regions) {
        var targets = recipe.targets();
        return recipe.markets(regions).stream()
                .flatMap(market -> targets.stream()
                        .map(target -> new AssetContext(
                                market.country(), market.language(), target.platform(), target.resolution(), cell)));
    }

    private static AssetContext context(AssetSpec asset) {
        return new AssetContext(
                asset.market().country(),
                asset.market().language(),
                asset.target().platform(),
                asset.target().resolution(),
                asset.cell());
    }
}
