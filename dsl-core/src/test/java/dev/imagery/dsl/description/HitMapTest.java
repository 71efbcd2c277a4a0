package dev.imagery.dsl.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.design.DesignTypes;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HitMapTest {

    private static final Size HD = new Size(1280, 720);

    @Test
    void everyTileIsAnAreaOfItsTitleInTheOrderOfDrawing() {
        var map = HitMap.of(wall("{\"type\": \"grid\", \"rows\": 1, \"cols\": 2}", HD));

        assertThat(map.areas()).hasSizeGreaterThan(1).allSatisfy(area -> {
            assertThat(area.titleId()).isEqualTo(100 + area.slot());
            assertThat(area.visibleShare()).isPositive().isLessThanOrEqualTo(1);
        });
    }

    @Test
    void aTitleWhoseTilesLieOutsideOfThePictureIsNotSeen() {
        var design = design("{\"type\": \"perspective\", \"rows\": 10, \"cols\": 15}");
        var drawn = design.scene(HD).tiles().stream()
                .map(tile -> 100L + tile.slot())
                .collect(Collectors.toSet());
        var composition = composition(design, HD);

        assertThat(composition.artwork()).hasSizeGreaterThan(drawn.size());
        assertThat(HitMap.of(composition).titles()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void aHeroIsHitAndNotTheWallBehindIt() {
        var design = design("{\"type\": \"hero\"}");
        var map = HitMap.of(composition(design, HD));
        var hero = design.scene(HD).tiles().getLast();

        var hit = map.at(new Point(hero.centre().x() / HD.width(), hero.centre().y() / HD.height()));

        assertThat(hit).map(HitArea::slot).contains(hero.slot());
    }

    @Test
    void betweenTilesNothingIsHit() {
        var map = HitMap.of(wall("{\"type\": \"grid\", \"rows\": 2, \"cols\": 2, \"padding\": 100}", HD));

        var corner = map.areas().getFirst().quad().lowerRight();
        assertThat(map.at(new Point(corner.x() - 0.001, corner.y() - 0.001)))
                .contains(map.areas().getFirst());
        assertThat(map.at(new Point(corner.x() + 0.001, corner.y() + 0.001))).isEmpty();
    }

    @Property(tries = 100)
    void everyPixelsSlotIsThatOfTheTopmostTileOverIt(
            @ForAll("designs") Design design, @ForAll("canvases") Size canvas) {
        var scene = design.scene(canvas);
        var map = HitMap.of(composition(design, canvas));

        // A grid of pixels that no design's own grid is in step with.
        for (int y = 3; y < canvas.height(); y += 37) {
            for (int x = 2; x < canvas.width(); x += 41) {
                var pixel = new Point(x + 0.5, y + 0.5);
                var expected = slot(scene, pixel);
                if (!isAtAnEdge(scene, pixel)) {
                    assertThat(map.at(new Point(pixel.x() / canvas.width(), pixel.y() / canvas.height()))
                                    .map(HitArea::slot))
                            .as("pixel %s of %s", pixel, canvas)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** By the planes of the layers, without any quadrilateral. */
    private static Optional<Integer> slot(Scene scene, Point pixel) {
        Optional<Integer> topmost = Optional.empty();
        for (var layer : scene.layers()) {
            var onPlane = layer.view().inverse().apply(pixel);
            for (var tile : layer.tiles()) {
                double right = onPlane.x() - tile.x();
                double down = onPlane.y() - tile.y();
                if (right >= 0 && right <= tile.width() && down >= 0 && down <= tile.height()) {
                    topmost = Optional.of(tile.slot());
                }
            }
        }
        return topmost;
    }

    private static boolean isAtAnEdge(Scene scene, Point pixel) {
        var here = slot(scene, pixel);
        return Stream.of(new Point(0.1, 0), new Point(-0.1, 0), new Point(0, 0.1), new Point(0, -0.1))
                .map(step -> new Point(pixel.x() + step.x(), pixel.y() + step.y()))
                .anyMatch(beside -> !slot(scene, beside).equals(here));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void oneMapHoldsForAllSizes(@ForAll("designs") Design design) {
        var small = HitMap.of(composition(design, HD));
        var large = HitMap.of(composition(design, new Size(3840, 2160)));

        assertThat(large.areas())
                .extracting(HitArea::slot)
                .isEqualTo(small.areas().stream().map(HitArea::slot).toList());
        for (int i = 0; i < small.areas().size(); i++) {
            var one = small.areas().get(i).quad().corners();
            var other = large.areas().get(i).quad().corners();
            for (int corner = 0; corner < one.size(); corner++) {
                assertThat(one.get(corner).x()).isCloseTo(other.get(corner).x(), within(3e-5));
                assertThat(one.get(corner).y()).isCloseTo(other.get(corner).y(), within(3e-5));
            }
        }
    }

    @Provide
    Arbitrary<Size> canvases() {
        return Arbitraries.of(HD, new Size(1080, 1920), new Size(640, 640));
    }

    @Provide
    Arbitrary<Design> designs() {
        var type = Arbitraries.of("perspective", "grid", "diagonal", "hero", "filmstrip", "mosaic");
        var padding = Arbitraries.integers().between(0, 40);
        return Combinators.combine(type, padding)
                .as((name, gap) -> design("{\"type\": \"%s\", \"padding\": %s}".formatted(name, gap)));
    }

    private static Composition wall(String json, Size canvas) {
        return composition(design(json), canvas);
    }

    /** Title 100 stands at slot 0, 101 at slot 1, and so on. */
    private static Composition composition(Design design, Size canvas) {
        return Composition.of(
                design,
                design.slots().stream()
                        .map(slot -> new PlacedArtwork(
                                100 + slot.number(),
                                "digest" + slot.number(),
                                "image/png",
                                new Size(600, 900),
                                FocalPoint.CENTRE,
                                Optional.empty()))
                        .toList(),
                List.of(Output.jpeg(canvas)));
    }

    private static Design design(String json) {
        return DesignTypes.SHAPE
                .read(JsonMapper.shared().readTree(json), Reading.begin())
                .orElseThrow();
    }
}
