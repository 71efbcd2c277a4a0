package dev.imagery.dsl.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.target.Size;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every design on every canvas. */
class DesignScenesTest {

    private static final int[] SIDES = {320, 540, 720, 1080, 1920, 3840};

    @Property(tries = 150)
    void slotsAreNumberedFromZeroWhateverTheCanvas(@ForAll("designs") Design design) {
        var slots = design.slots();

        for (int number = 0; number < slots.size(); number++) {
            assertThat(slots.get(number).number()).isEqualTo(number);
        }
    }

    @Property(tries = 150)
    void everyTileIsOfASlotAndHasItsAspect(@ForAll("designs") Design design, @ForAll("canvases") Size canvas) {
        var slots = design.slots();
        var scene = design.scene(canvas);

        assertThat(scene.slots()).isEqualTo(slots.size());
        assertThat(scene.tiles()).isNotEmpty().allSatisfy(tile -> {
            var aspect = slots.get(tile.slot()).aspect();
            assertThat(tile.width() / tile.height()).isCloseTo((double) aspect.width() / aspect.height(), within(1e-9));
        });
    }

    @Property(tries = 150)
    void everyTilesQuadAgreesWithItsPlaceOnThePlane(@ForAll("designs") Design design, @ForAll("canvases") Size canvas) {
        for (Layer layer : design.scene(canvas).layers()) {
            for (Tile tile : layer.tiles()) {
                var seen = layer.view().apply(Quad.rectangle(tile.x(), tile.y(), tile.width(), tile.height()));
                assertClose(tile.quad(), seen, 1);
            }
        }
    }

    @Property(tries = 150)
    void everyTileIsSeenInPartAtLeast(@ForAll("designs") Design design, @ForAll("canvases") Size canvas) {
        assertThat(design.scene(canvas).tiles())
                .allSatisfy(
                        tile -> assertThat(tile.visibleShare()).isGreaterThan(0).isLessThan(1 + 1e-9));
    }

    @Property(tries = 150)
    void aCanvasTwiceAsLargeShowsTheSameTwiceAsLarge(
            @ForAll("designs") Design design, @ForAll("canvases") Size canvas) {
        var small = design.scene(canvas).tiles();
        var large =
                design.scene(new Size(canvas.width() * 2, canvas.height() * 2)).tiles();

        assertThat(large)
                .extracting(Tile::slot)
                .isEqualTo(small.stream().map(Tile::slot).toList());
        for (int i = 0; i < small.size(); i++) {
            assertClose(large.get(i).quad(), small.get(i).quad(), 2);
        }
    }

    @Property(tries = 150)
    void withoutPaddingTheTilesCoverTheCanvas(
            @ForAll("designsWithoutPadding") Design design, @ForAll("canvases") Size canvas) {
        double covered = design.scene(canvas).tiles().stream()
                .mapToDouble(tile -> tile.quad().area() * tile.visibleShare())
                .sum();

        assertThat(covered / canvas.pixels()).isCloseTo(1, within(1e-5));
    }

    @Property(tries = 150)
    void aDesignIsReadAsItIsWritten(@ForAll("designs") Design design) {
        assertThat(DesignTypes.SHAPE.read(DesignTypes.write(design), Reading.begin()))
                .contains(design);
    }

    @Provide
    Arbitrary<Size> canvases() {
        var side = Arbitraries.of(
                Stream.of(SIDES).flatMapToInt(java.util.Arrays::stream).boxed().toList());
        return Combinators.combine(side, side).as(Size::new);
    }

    @Provide
    Arbitrary<Design> designs() {
        return Arbitraries.oneOf(
                perspective(Arbitraries.integers().between(0, 40)),
                diagonal(Arbitraries.integers().between(0, 40)),
                grid(Arbitraries.integers().between(0, 40)),
                mosaic(Arbitraries.integers().between(0, 40)),
                filmstrip(Arbitraries.integers().between(0, 40), true),
                hero());
    }

    @Provide
    Arbitrary<Design> designsWithoutPadding() {
        var none = Arbitraries.just(0);
        return Arbitraries.oneOf(perspective(none), diagonal(none), grid(none), mosaic(none), filmstrip(none, false));
    }

    private static Arbitrary<Design> perspective(Arbitrary<Integer> padding) {
        return design(
                "{\"type\": \"perspective\", \"rows\": %s, \"cols\": %s, \"padding\": %s, \"columnOffsets\": [0, %s],"
                        + " \"tilt\": %s, \"camera\": {\"zoom\": %s, \"x\": %s, \"y\": %s}}",
                Arbitraries.integers().between(2, 20),
                Arbitraries.integers().between(2, 20),
                padding,
                Arbitraries.integers().between(-400, 400),
                tenths(-15, 15),
                tenths(5, 30),
                tenths(-5, 5),
                tenths(-5, 5));
    }

    private static Arbitrary<Design> diagonal(Arbitrary<Integer> padding) {
        return design(
                "{\"type\": \"diagonal\", \"rows\": %s, \"cols\": %s, \"padding\": %s, \"angle\": %s, \"stagger\": %s,"
                        + " \"zoom\": %s}",
                Arbitraries.integers().between(2, 20),
                Arbitraries.integers().between(2, 20),
                padding,
                Arbitraries.integers().between(-60, 60),
                tenths(0, 10),
                tenths(5, 30));
    }

    private static Arbitrary<Design> grid(Arbitrary<Integer> padding) {
        return design(
                "{\"type\": \"grid\", \"rows\": %s, \"cols\": %s, \"padding\": %s, \"tile\": {\"artwork\": %s}}",
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1, 12),
                padding,
                Arbitraries.of("\"poster\"", "\"backdrop\"", "\"textless\""));
    }

    private static Arbitrary<Design> mosaic(Arbitrary<Integer> padding) {
        return design(
                "{\"type\": \"mosaic\", \"rows\": %s, \"cols\": %s, \"padding\": %s, \"large\": %s, \"seed\": %s}",
                Arbitraries.integers().between(2, 12),
                Arbitraries.integers().between(2, 12),
                padding,
                tenths(0, 8),
                Arbitraries.integers().between(0, 1000));
    }

    private static Arbitrary<Design> filmstrip(Arbitrary<Integer> padding, boolean perforation) {
        return design(
                "{\"type\": \"filmstrip\", \"strips\": %s, \"frames\": %s, \"padding\": %s, \"shift\": %s,"
                        + " \"perforation\": " + perforation + "}",
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(2, 20),
                padding,
                tenths(-10, 10));
    }

    private static Arbitrary<Design> hero() {
        return design(
                "{\"type\": \"hero\", \"side\": %s, \"height\": %s, \"tilt\": %s}",
                Arbitraries.of("\"left\"", "\"centre\"", "\"right\""), tenths(3, 10), tenths(-15, 15));
    }

    private static Arbitrary<Design> design(String json, Arbitrary<?>... values) {
        return Combinators.combine(Stream.of(values)
                        .map(value -> value.map(Object.class::cast))
                        .toList())
                .as(given -> read(json.formatted(given.toArray())));
    }

    private static Arbitrary<Double> tenths(int from, int to) {
        return Arbitraries.integers().between(from, to).map(tenth -> tenth / 10.0);
    }

    private static Design read(String json) {
        return DesignTypes.SHAPE
                .read(JsonMapper.shared().readTree(json), Reading.begin())
                .orElseThrow();
    }

    private static void assertClose(Quad actual, Quad expected, double scale) {
        for (int i = 0; i < 4; i++) {
            Point corner = actual.corners().get(i);
            Point wanted = expected.corners().get(i);
            assertThat(corner.x()).isCloseTo(wanted.x() * scale, within(1e-6 * (1 + Math.abs(corner.x()))));
            assertThat(corner.y()).isCloseTo(wanted.y() * scale, within(1e-6 * (1 + Math.abs(corner.y()))));
        }
    }
}
