package dev.imagery.dsl.expansion;

import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one market sees.
 *
 * @param cell {@code experiment/cell} of the visitors that see it; empty for all others
 * @param titles by rank
 * @param pictures one for each aspect of the targets
 * @param notices what was done otherwise than the recipe asks, and why
 */
public record MarketShow(
        Market market, Optional<String> cell, List<ShownTitle> titles, List<Picture> pictures, List<Notice> notices) {

    /** One composition, and the targets that it is for. */
    public record Picture(Composition composition, List<Target> targets) {}

    Stream<AssetSpec> assets() {
        return pictures.stream()
                .flatMap(picture -> picture.targets().stream()
                        .map(target -> new AssetSpec(market, target, cell, picture.composition())));
    }

    long size() {
        return pictures.stream().mapToLong(picture -> picture.targets().size()).sum();
    }
}
