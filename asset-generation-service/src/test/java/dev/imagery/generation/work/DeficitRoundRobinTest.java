package dev.imagery.generation.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.work.DeficitRoundRobin.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeficitRoundRobinTest {

    @Test
    void aSmallBatchIsServedBesideALargeOne() {
        var served = DeficitRoundRobin.serve(List.of(lane("large", 0, 1000, 10), lane("small", 2000, 2, 10)), 6, 10);

        assertThat(served.chunks()).containsExactly(0L, 2000L, 1L, 2001L, 2L, 3L);
    }

    @Test
    void lanesGetEqualTimeWhateverTheSizeOfTheirChunks() {
        var served = DeficitRoundRobin.serve(List.of(lane("coarse", 0, 50, 10), lane("fine", 1000, 500, 1)), 55, 10);

        assertThat(served.chunks().stream().filter(id -> id < 1000)).hasSize(5);
        assertThat(served.chunks().stream().filter(id -> id >= 1000)).hasSize(50);
    }

    @Test
    void aLaneThatWasLeftInItsTurnForWantOfRoomGoesOnWithIt() {
        var lanes = List.of(lane("first", 0, 10, 2), lane("second", 100, 10, 2));

        var served = DeficitRoundRobin.serve(lanes, 3, 10);
        var more = DeficitRoundRobin.serve(served.after(), 4, 10);

        assertThat(served.chunks()).containsExactly(0L, 1L, 2L);
        assertThat(more.chunks()).containsExactly(3L, 4L, 100L, 101L);
    }

    @Test
    void aChunkThatCostsMoreThanAQuantumIsServedAfterSomeTurns() {
        var served = DeficitRoundRobin.serve(List.of(lane("huge", 0, 1, 35), lane("small", 100, 4, 10)), 5, 10);

        assertThat(served.chunks()).containsExactly(100L, 101L, 102L, 0L, 103L);
    }

    @Test
    void whoHasNothingToDoSavesNothing() {
        var served = DeficitRoundRobin.serve(List.of(lane("small", 0, 1, 1)), 5, 10);

        assertThat(served.after()).singleElement().extracting(Lane::deficit).isEqualTo(0.0);
    }

    @Property(tries = 300)
    void allIsServedOnceInTheOrderOfItsLaneAndSharesDifferByLittle(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 25) Integer> costs,
            @ForAll @IntRange(min = 1, max = 9) int room) {
        var lanes = new ArrayList<Lane<String>>();
        for (int i = 0; i < costs.size(); i++) {
            lanes.add(lane("lane " + i, i * 1000L, 40, costs.get(i)));
        }
        var seconds = new HashMap<Integer, Double>();
        var seen = new HashSet<Long>();
        List<Lane<String>> rest = lanes;
        while (true) {
            var served = DeficitRoundRobin.serve(rest, room, 10);
            if (served.chunks().isEmpty()) {
                break;
            }
            for (long chunk : served.chunks()) {
                int lane = (int) (chunk / 1000);
                assertThat(seen.add(chunk)).isTrue();
                assertThat(chunk % 1000 == 0 || seen.contains(chunk - 1)).isTrue();
                seconds.merge(lane, (double) costs.get(lane), Double::sum);
            }
            rest = served.after();
            if (rest.stream().noneMatch(lane -> lane.waiting().isEmpty())) {
                double least = lanes.stream()
                        .mapToDouble(lane -> seconds.getOrDefault(lanes.indexOf(lane), 0.0))
                        .min()
                        .orElseThrow();
                double most = seconds.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow();
                assertThat(most - least).isLessThanOrEqualTo(2 * (10 + 25));
            }
        }
        assertThat(seen).hasSize(costs.size() * 40);
    }

    private static Lane<String> lane(String key, long firstId, int chunks, double cost) {
        return new Lane<>(
                key,
                0,
                LongStream.range(firstId, firstId + chunks)
                        .mapToObj(id -> new WaitingChunk(id, cost))
                        .toList());
    }
}
