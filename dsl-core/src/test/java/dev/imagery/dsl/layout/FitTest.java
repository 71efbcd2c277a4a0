package dev.imagery.dsl.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.target.Size;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FitTest {

    private static final Size LANDSCAPE = new Size(1920, 1080);
    private static final Size UPRIGHT = new Size(1080, 1920);

    @Test
    void theWantedColumnsAndRowsAreTakenWhereTheyFit() {
        var fit = Fit.of(8, 3, 200, 300, 10, LANDSCAPE);

        assertThat(fit.cols()).isEqualTo(8);
        assertThat(fit.rows()).isEqualTo(3);
    }

    @Test
    void gapsStandAtTheEdgesTooAndAddUpToTwoAtOneEdgeOfEachPair() {
        var fit = Fit.of(8, 3, 200, 300, 10, LANDSCAPE);

        var first = fit.view().apply(new Point(0, 0));
        double scale = fit.view().plainScale().orElseThrow();
        assertThat(first.x() + first.y()).isCloseTo(20 * scale, within(1e-6));
        assertThat(first.x()).isPositive();
        assertThat(first.y()).isPositive();
    }

    @Test
    void anUprightPictureHasOtherColumnsAndRowsOfNoMoreCells() {
        var fit = Fit.of(8, 3, 200, 300, 10, UPRIGHT);

        assertThat(fit.cols()).isEqualTo(4);
        assertThat(fit.rows()).isEqualTo(5);
    }

    /** By what is lost and by how many cells there are alone, three by three would be nearest. */
    @Test
    void otherColumnsAndRowsAreTakenRatherThanLosingMoreThanAQuarterOfACell() {
        var fit = Fit.of(3, 3, 200, 300, 11, new Size(836, 1534));

        double scale = fit.view().plainScale().orElseThrow();
        assertThat(fit.view().apply(new Point(0, 0)).x() / scale).isGreaterThan(-0.25 * 200);
    }

    @Property(tries = 300)
    void noCellLosesAQuarterAndNoGapWiderThanTwoShowsInPicturesOfUsualProportions(
            @ForAll @IntRange(min = 3, max = 12) int rows,
            @ForAll @IntRange(min = 3, max = 20) int cols,
            @ForAll @IntRange(min = 0, max = 20) int padding,
            @ForAll @IntRange(min = 800, max = 2000) int width,
            @ForAll @IntRange(min = 800, max = 2000) int height) {
        var fit = Fit.of(cols, rows, 200, 300, padding, new Size(width, height));

        double scale = fit.view().plainScale().orElseThrow();
        var first = fit.view().apply(new Point(0, 0));
        assertThat(first.x() / scale).isBetween(-0.25 * 200, 2.0 * padding + 1e-6);
        assertThat(first.y() / scale).isBetween(-0.25 * 300, 2.0 * padding + 1e-6);
    }
}
