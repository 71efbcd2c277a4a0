package dev.imagery.dsl.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.layout.Packing.Cell;
import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PackingTest {

    @Property(tries = 300)
    void everyCellIsCoveredOnce(
            @ForAll @IntRange(min = 1, max = 20) int cols,
            @ForAll @IntRange(min = 1, max = 20) int rows,
            @ForAll @IntRange(min = 0, max = 60) int large,
            @ForAll long seed) {
        var packing = Packing.of(cols, rows, large, seed);

        var covered = new ArrayList<>(packing.small());
        packing.large().forEach(corner -> {
            covered.add(corner);
            covered.add(new Cell(corner.col() + 1, corner.row()));
            covered.add(new Cell(corner.col(), corner.row() + 1));
            covered.add(new Cell(corner.col() + 1, corner.row() + 1));
        });
        assertThat(packing.large()).hasSizeLessThanOrEqualTo(large);
        assertThat(covered)
                .doesNotHaveDuplicates()
                .hasSize(cols * rows)
                .allMatch(cell -> cell.col() < cols && cell.row() < rows);
    }

    @Test
    void theSameSeedIsTheSamePackingOnEveryMachine() {
        assertThat(Packing.of(6, 4, 2, 1).large()).containsExactly(new Cell(2, 0), new Cell(4, 2));
    }

    @Test
    void largeBlocksDoNotTouchWhereThereIsRoom() {
        var large = Packing.of(13, 5, 4, 1).large();

        assertThat(large)
                .hasSize(4)
                .allSatisfy(one -> assertThat(large)
                        .filteredOn(other -> !other.equals(one))
                        .allMatch(other ->
                                Math.abs(one.col() - other.col()) > 2 || Math.abs(one.row() - other.row()) > 2));
    }
}
