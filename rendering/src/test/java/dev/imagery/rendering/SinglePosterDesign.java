package dev.imagery.rendering;

import com.google.auto.service.AutoService;
import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.design.DesignType;
import dev.imagery.dsl.design.TileStyle;
import dev.imagery.dsl.layout.Homography;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Texts;
import dev.imagery.dsl.target.Size;
import java.util.List;

/** A design of the tests: this file is all that it takes. One poster stands in the middle, half as high as the picture. */
record SinglePosterDesign(String background) implements Design {

    private static final Field<SinglePosterDesign, String> BACKGROUND = Field.withDefault(
            "background", Texts.colour(), "#000000", SinglePosterDesign::background, "The colour around it.");

    private static final ObjectShape<SinglePosterDesign> SHAPE =
            ObjectShape.of("One poster.", parts -> new SinglePosterDesign(parts.get(BACKGROUND)), List.of(BACKGROUND));

    @AutoService(DesignType.class)
    public static final class Type extends DesignType {

        public Type() {
            super("single-poster", SinglePosterDesign.class, SHAPE);
        }
    }

    @Override
    public List<Slot> slots() {
        return List.of(Slot.free(0, tile().aspect()));
    }

    @Override
    public Scene scene(Size canvas) {
        double height = canvas.height() / 2.0;
        double width = height * 2 / 3;
        double x = (canvas.width() - width) / 2;
        var view = Homography.scaling(1, 0, 0);
        var tile = Tile.seen(0, x, height / 2, width, height, view, canvas);
        return new Scene(canvas, 1, background, List.of(Layer.of(view, 0, List.of(tile))));
    }

    @Override
    public TileStyle tile() {
        return TileStyle.PLAIN;
    }
}
