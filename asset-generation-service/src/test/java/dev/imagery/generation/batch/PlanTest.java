package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Expansion;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;
import dev.imagery.generation.batch.Plan.ChunkLimit;
import dev.imagery.generation.work.WantedRender;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final int EPOCH = 3;

    @Test
    void compositionsOfTheSameArtworkShareAChunkUpToItsSize() {
        var plan = plan(Set.of(), joined(compositions(5, "a"), compositions(2, "b")));

        assertThat(plan.renders()).extracting(WantedRender::chunk).containsExactly(0, 0, 0, 0, 1, 2, 2);
    }

    @Test
    void aChunkTakesNoLongerThanItsLimit() {
        var plan = Plan.of(
                expansion(compositions(5, "a")),
                EPOCH,
                Set.of(),
                new ChunkLimit(4, 10),
                composition -> 4,
                composition -> "titles");

        assertThat(plan.renders()).extracting(WantedRender::chunk).containsExactly(0, 0, 1, 1, 2);
        assertThat(plan.renders()).extracting(WantedRender::cost).containsOnly(4.0);
    }

    @Test
    void aCompositionThatTakesLongerThanTheLimitIsAChunkOfItsOwn() {
        var plan = Plan.of(
                expansion(compositions(2, "a")),
                EPOCH,
                Set.of(),
                new ChunkLimit(4, 10),
                composition -> 30,
                composition -> "titles");

        assertThat(plan.renders()).extracting(WantedRender::chunk).containsExactly(0, 1);
    }

    @Test
    void artworkInAnotherOrderIsOtherArtwork() {
        var plan = plan(Set.of(), joined(compositions(1, "a", "b"), compositions(1, "b", "a")));

        assertThat(openChunks(plan)).hasSize(2);
    }

    @Test
    void whatIsKnownIsInNoChunkThatIsRendered() {
        var compositions = compositions(3, "a");
        var known = compositions.getFirst().renderKey(EPOCH).hex();

        var plan = plan(Set.of(known), compositions);

        assertThat(plan.renders()).extracting(WantedRender::known).containsExactly(true, false, false);
        assertThat(openChunks(plan)).hasSize(1);
        assertThat(plan.isKnown()).isFalse();
    }

    @Test
    void nothingIsOpenWhereAllIsKnown() {
        var compositions = compositions(2, "a");
        var known = Set.copyOf(
                compositions.stream().map(each -> each.renderKey(EPOCH).hex()).toList());

        assertThat(plan(known, compositions).isKnown()).isTrue();
    }

    private static Plan plan(Set<String> known, List<Composition> compositions) {
        return Plan.of(
                expansion(compositions),
                EPOCH,
                known,
                new ChunkLimit(4, 10),
                composition -> 1,
                composition -> "titles");
    }

    private static Expansion expansion(List<Composition> compositions) {
        return new Expansion(List.of(), compositions, List.of(), List.of());
    }

    private static Set<Integer> openChunks(Plan plan) {
        return plan.renders().stream()
                .filter(render -> !render.known())
                .map(WantedRender::chunk)
                .collect(Collectors.toSet());
    }

    private static List<Composition> joined(List<Composition> some, List<Composition> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<Composition> compositions(int count, String... artwork) {
        var design = new PerspectiveDesign(2, 2, 10, List.of(), List.of());
        var placed = List.of(artwork).stream()
                .map(digest -> new PlacedArtwork(
                        1, digest, "image/jpeg", new Size(600, 900), FocalPoint.CENTRE, Optional.empty()))
                .toList();
        return IntStream.range(0, count)
                .mapToObj(i -> new Composition(
                        design, placed, List.of(0, 0, 0, 0), List.of(), List.of(Output.jpeg(new Size(100 + i, 50)))))
                .toList();
    }
}
