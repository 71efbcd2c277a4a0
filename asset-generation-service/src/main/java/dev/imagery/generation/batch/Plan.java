package dev.imagery.generation.batch;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.generation.batch.life.Extent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What a batch makes and how its renders are cut into chunks. */
record Plan(Extent extent, List<PlannedRender> renders) {

    /**
     * Cuts compositions that show the same artwork in the same order into chunks, so that a worker's prepared tiles serve more
     * than one. Those whose results are known take no place in a chunk.
     *
     * @param known render keys
     * @param most compositions of a chunk, from 1
     */
    static Plan of(Expansion expansion, int epoch, Set<String> known, int most) {
        var chunks = new Chunks(most);
        var renders = new ArrayList<PlannedRender>();
        for (var composition : expansion.compositions()) {
            var key = composition.renderKey(epoch).hex();
            boolean isKnown = known.contains(key);
            int chunk = isKnown ? 0 : chunks.next(composition);
            renders.add(new PlannedRender(renders.size(), chunk, key, composition.canonicalForm(), isKnown));
        }
        var extent = new Extent(
                (int) expansion.permutations(), expansion.compositions().size(), expansion.warnings());
        return new Plan(extent, List.copyOf(renders));
    }

    /** The chunks that there is something to do in. */
    List<Integer> openChunks() {
        return renders.stream()
                .filter(render -> !render.known())
                .map(PlannedRender::chunk)
                .distinct()
                .toList();
    }

    private static final class Chunks {

        private final int most;
        private final LinkedHashMap<List<PlacedArtwork>, int[]> filling = new LinkedHashMap<>();
        private int begun;

        Chunks(int most) {
            this.most = most;
        }

        int next(Composition composition) {
            var chunk = filling.computeIfAbsent(composition.artwork(), artwork -> new int[] {begun++, 0});
            if (chunk[1] == most) {
                chunk[0] = begun++;
                chunk[1] = 0;
            }
            chunk[1]++;
            return chunk[0];
        }
    }
}
