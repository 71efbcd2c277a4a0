package dev.imagery.rendering;

import dev.imagery.dsl.design.Crop;
import dev.imagery.dsl.design.TileStyle;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Mark;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.target.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.im4java.core.IMOperation;

/**
 * How one layer of a scene is painted. Its tiles are composed flat and seen through its view by one distort limited to the
 * canvas; where the view only scales, they are composed on the canvas as they are.
 */
final class LayerPainting {

    private final Composition composition;
    private final List<Slot> slots;
    private final Layer layer;
    private final String background;
    private final Size canvas;
    private final LayerScale scale;
    private final TileStyle style;

    LayerPainting(Composition composition, List<Slot> slots, Layer layer, String background) {
        this.composition = composition;
        this.slots = slots;
        this.layer = layer;
        this.background = background;
        this.canvas = composition.canvas();
        this.scale = LayerScale.of(layer, canvas);
        this.style = composition.design().tile();
    }

    /** The tiles that have to be prepared; some may be equal. */
    Stream<WantedTile> tiles() {
        return layer.tiles().stream().map(this::wanted);
    }

    private WantedTile wanted(Tile tile) {
        var artwork = composition.artwork().get(composition.slots().get(tile.slot()));
        var size = scale.sizeOf(tile);
        return new WantedTile(
                artwork,
                size,
                crop(artwork, slots.get(tile.slot()).aspect()),
                Finish.of(style, scale.perUnit(), size),
                background);
    }

    private static Crop crop(PlacedArtwork artwork, Size aspect) {
        return Crop.of(artwork.size(), artwork.focalPoint(), artwork.keepInside(), aspect)
                .orElseThrow(() -> RenderFailure.permanent(
                        "artwork " + artwork.digest() + " of title " + artwork.title() + " has no part of "
                                + aspect.width() + ":" + aspect.height() + " that holds its keep-inside box",
                        new IllegalArgumentException(String.valueOf(artwork.keepInside()))));
    }

    /**
     * Paints the layer on the picture so far.
     *
     * @param number of the layer, from 0: the lowest begins the picture
     */
    void paint(IMOperation operation, int number, Map<WantedTile, Path> prepared) {
        if (scale.straight()) {
            if (number == 0) {
                plain(operation, canvas.width(), canvas.height(), background);
            }
            compose(operation, layer.view().inverse().apply(new Point(0, 0)), number, prepared);
        } else if (number == 0) {
            composeAndSee(operation, background, number, prepared);
        } else {
            operation.openOperation();
            composeAndSee(operation, "none", number, prepared);
            operation.closeOperation();
            operation.composite();
        }
        if (layer.veil() > 0) {
            operation.fill(background);
            operation.addRawArgs("-colorize", String.format(Locale.ROOT, "%.1f%%", layer.veil() * 100));
        }
    }

    private void composeAndSee(IMOperation operation, String ground, int number, Map<WantedTile, Path> prepared) {
        var flat = FlatPicture.of(layer.tiles()).onWholePixels(scale.perUnit());
        plain(
                operation,
                (int) Math.ceil(flat.width() * scale.perUnit().across()),
                (int) Math.ceil(flat.height() * scale.perUnit().down()),
                ground);
        compose(operation, flat.origin(), number, prepared);
        seeThrough(operation, flat.origin());
    }

    private static void plain(IMOperation operation, int width, int height, String colour) {
        operation.size(width, height);
        operation.addImage("xc:" + colour);
    }

    /** Marks, then every shadow, then every tile: no shadow falls on a tile of its own layer. */
    private void compose(IMOperation operation, Point origin, int number, Map<WantedTile, Path> prepared) {
        drawMarks(operation, origin);
        if (layer.shadows()) {
            style.shadow().ifPresent(shadow -> {
                var casting = new ShadowCasting(shadow, scale.perUnit(), "shadow" + number + "-");
                layer.tiles().forEach(tile -> casting.prepare(operation, scale.sizeOf(tile), style));
                layer.tiles()
                        .forEach(tile -> casting.cast(
                                operation,
                                scale.sizeOf(tile),
                                scale.across(origin.x(), tile.x()),
                                scale.down(origin.y(), tile.y())));
            });
        }
        for (var tile : layer.tiles()) {
            operation.addImage("mpc:" + prepared.get(wanted(tile)));
            operation.addRawArgs(
                    "-geometry",
                    "%+d%+d".formatted(scale.across(origin.x(), tile.x()), scale.down(origin.y(), tile.y())));
            operation.composite();
        }
    }

    private void drawMarks(IMOperation operation, Point origin) {
        layer.marks().stream()
                .collect(Collectors.groupingBy(Mark::colour, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((colour, marks) -> {
                    operation.fill(colour);
                    operation.draw(
                            marks.stream().map(mark -> outline(mark, origin)).collect(Collectors.joining(" ")));
                });
    }

    private String outline(Mark mark, Point origin) {
        var corner = scale.at(new Point(mark.x(), mark.y()), origin);
        var perUnit = scale.perUnit();
        return Finish.outline(
                corner.x(),
                corner.y(),
                mark.width() * perUnit.across(),
                mark.height() * perUnit.down(),
                perUnit.times(mark.radius()));
    }

    /**
     * The flat picture is at the scale of the canvas already each way, or below it, so that bilinear interpolation samples it well enough: against a
     * picture drawn in twice the size and reduced in linear light it is no worse than Catmull-Rom, and the far slower elliptical filter
     * is not needed (decision 4).
     */
    private void seeThrough(IMOperation operation, Point origin) {
        var onCanvas = Quad.rectangle(0, 0, canvas.width(), canvas.height()).corners();
        var back = layer.view().inverse();
        var pairs = onCanvas.stream()
                .map(to -> {
                    var from = scale.at(back.apply(to), origin);
                    return String.format(Locale.ROOT, "%.4f,%.4f %.4f,%.4f", from.x(), from.y(), to.x(), to.y());
                })
                .collect(Collectors.joining("  "));
        operation.virtualPixel("edge");
        operation.define("distort:viewport=" + canvas.width() + "x" + canvas.height() + "+0+0");
        operation.filter("point");
        operation.interpolate("bilinear");
        operation.distort("Perspective", pairs);
        operation.p_repage();
        operation.addRawArgs("+filter");
    }
}
