package dev.imagery.dsl.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.target.Size;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CropTest {

    private static final Size POSTER = new Size(2, 3);

    @Test
    void artworkOfTheWantedAspectIsShownWhole() {
        assertThat(crop(new Size(600, 900), 0.1, 0.1, Optional.empty())).contains(new Crop(0, 0, 600, 900));
    }

    @Test
    void artworkOfNearlyTheWantedAspectIsShownWholeTooSoThatItsBoxIsNotCut() {
        assertThat(crop(new Size(610, 900), 0.5, 0.5, Optional.of(Box.WHOLE))).contains(new Crop(0, 0, 610, 900));
    }

    @Test
    void aWideArtworkIsCutAtItsSidesAroundItsFocalPoint() {
        assertThat(crop(new Size(1600, 900), 0.5, 0.5, Optional.empty())).contains(new Crop(500, 0, 600, 900));
        assertThat(crop(new Size(1600, 900), 0.4, 0.5, Optional.empty())).contains(new Crop(340, 0, 600, 900));
    }

    @Test
    void theCropStaysInsideOfTheArtworkWhereTheFocalPointIsAtItsEdge() {
        assertThat(crop(new Size(1600, 900), 0.99, 0.5, Optional.empty())).contains(new Crop(1000, 0, 600, 900));
    }

    @Test
    void theBoxMovesTheCropAwayFromTheFocalPoint() {
        assertThat(crop(new Size(1600, 900), 0.5, 0.5, Optional.of(new Box(0, 0, 0.25, 1))))
                .contains(new Crop(0, 0, 600, 900));
    }

    @Test
    void thereIsNoCropWhereTheBoxDoesNotFit() {
        assertThat(crop(new Size(1600, 900), 0.5, 0.5, Optional.of(new Box(0.2, 0, 0.5, 1))))
                .isEmpty();
    }

    @Property(tries = 1000)
    void aCropLiesInItsArtworkAndHasTheWantedAspect(
            @ForAll("largerSizes") Size artwork, @ForAll("points") FocalPoint focus, @ForAll("aspects") Size aspect) {
        var crop = Crop.of(artwork, focus, Optional.empty(), aspect).orElseThrow();

        assertThat(crop.x()).isBetween(0, artwork.width() - crop.width());
        assertThat(crop.y()).isBetween(0, artwork.height() - crop.height());
        double wanted = (double) aspect.width() / aspect.height();
        double halfAPixel = 0.5 * Math.max(1, wanted);
        assertThat((double) crop.width())
                .isCloseTo(
                        crop.height() * wanted, within(halfAPixel + Crop.SAME_PROPORTIONS * crop.width() * 1.1 + 1e-9));
    }

    @Property(tries = 1000)
    void noCropOfThatSizeThatHoldsTheBoxIsNearerToTheFocalPoint(
            @ForAll("sizes") Size artwork,
            @ForAll("points") FocalPoint focus,
            @ForAll("boxes") Box box,
            @ForAll("aspects") Size aspect) {
        var crop = Crop.of(artwork, focus, Optional.of(box), aspect);
        var free = Crop.of(artwork, focus, Optional.empty(), aspect).orElseThrow();

        var best = IntStream.rangeClosed(0, artwork.width() - free.width())
                .boxed()
                .flatMap(x -> IntStream.rangeClosed(0, artwork.height() - free.height())
                        .mapToObj(y -> new Crop(x, y, free.width(), free.height())))
                .filter(each -> holds(each, box, artwork))
                .mapToDouble(each -> distance(each, focus, artwork))
                .min();

        assertThat(crop.isPresent()).isEqualTo(best.isPresent());
        crop.ifPresent(found -> {
            assertThat(holds(found, box, artwork)).isTrue();
            assertThat(distance(found, focus, artwork)).isCloseTo(best.orElseThrow(), within(1e-6));
        });
    }

    @Provide
    Arbitrary<Size> sizes() {
        var side = Arbitraries.integers().between(1, 120);
        return Combinators.combine(side, side).as(Size::new);
    }

    @Provide
    Arbitrary<Size> largerSizes() {
        var side = Arbitraries.integers().between(20, 5_000);
        return Combinators.combine(side, side).as(Size::new);
    }

    @Provide
    Arbitrary<Size> aspects() {
        var side = Arbitraries.integers().between(1, 20);
        return Combinators.combine(side, side).as(Size::new);
    }

    @Provide
    Arbitrary<FocalPoint> points() {
        var place = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(place, place).as(FocalPoint::new);
    }

    @Provide
    Arbitrary<Box> boxes() {
        var part = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(part, part, part, part)
                .as((left, top, width, height) -> new Box(left, top, (1 - left) * width, (1 - top) * height));
    }

    private static boolean holds(Crop crop, Box box, Size artwork) {
        double slack = 1e-5;
        return crop.x() <= box.left() * artwork.width() + slack
                && crop.y() <= box.top() * artwork.height() + slack
                && crop.x() + crop.width() >= (box.left() + box.width()) * artwork.width() - slack
                && crop.y() + crop.height() >= (box.top() + box.height()) * artwork.height() - slack;
    }

    private static double distance(Crop crop, FocalPoint focus, Size artwork) {
        return Math.hypot(
                crop.x() + crop.width() / 2.0 - focus.x() * artwork.width(),
                crop.y() + crop.height() / 2.0 - focus.y() * artwork.height());
    }

    private static Optional<Crop> crop(Size artwork, double x, double y, Optional<Box> keepInside) {
        return Crop.of(artwork, new FocalPoint(x, y), keepInside, POSTER);
    }
}
