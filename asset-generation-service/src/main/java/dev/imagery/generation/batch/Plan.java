package dev.imagery.generation.batch;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.generation.batch.life.Extent;
import dev.imagery.generation.work.WantedRender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a batch makes and how its renders are cut into chunks. */
record Plan(Extent extent, List<WantedRender> renders) {

    /**
     * Cuts compositions that show the same artwork in the same order into chunks, so that a worker's prepared tiles serve more
     * than one. Those whose results are known take no place in a chunk.
     *
     * @param known render keys
     * @param limit of a chunk
     * @param cost expected seconds of CPU of a composition
     * @param reason why storage does not have a composition
     */
    static Plan of(
            Expansion expansion,
            int epoch,
            Set<String> known,
            ChunkLimit limit,
            ToDoubleFunction<Composition> cost,
            Function<Composition, String> reason) {
        var chunks = new Chunks(limit);
        var renders = new ArrayList<WantedRender>();
        for (var composition : expansion.compositions()) {
            var key = composition.renderKey(epoch).hex();
            boolean isKnown = known.contains(key);
            double seconds = isKnown ? 0 : cost.applyAsDouble(composition);
            int chunk = isKnown ? 0 : chunks.next(composition, seconds);
            renders.add(new WantedRender(
                    renders.size(),
                    chunk,
                    key,
                    composition.canonicalForm(),
                    seconds,
                    isKnown,
                    isKnown ? Optional.empty() : Optional.of(reason.apply(composition))));
        }
        var extent = new Extent(
                (int) expansion.permutations(), expansion.compositions().size(), expansion.warnings());
        return new Plan(extent, List.copyOf(renders));
    }

    /** Whether nothing has to be rendered. */
    boolean isKnown() {
        return renders.stream().allMatch(WantedRender::known);
    }

    /**
     * How much one task takes on.
     *
     * @param compositions at most, from 1
     * @param seconds of CPU at most, where it has more than one composition
     */
    record ChunkLimit(int compositions, double seconds) {}

    private static final class Chunks {

        private final ChunkLimit limit;
        private final Map<List<PlacedArtwork>, Filling> filling = new HashMap<>();
        private int begun;

        private static final class Filling {
            private int number;
            private int compositions;
            private double seconds;
        }

        Chunks(ChunkLimit limit) {
            this.limit = limit;
        }

        int next(Composition composition, double seconds) {
            var chunk = filling.computeIfAbsent(composition.artwork(), artwork -> begin(new Filling()));
            if (chunk.compositions > 0
                    && (chunk.compositions == limit.compositions() || chunk.seconds + seconds > limit.seconds())) {
                begin(chunk);
            }
            chunk.compositions++;
            chunk.seconds += seconds;
            return chunk.number;
        }

        private Filling begin(Filling chunk) {
            chunk.number = begun++;
            chunk.compositions = 0;
            chunk.seconds = 0;
            return chunk;
        }
    }
}
