package dev.imagery.rendering;

import dev.imagery.dsl.design.Shadow;
import dev.imagery.dsl.design.TileStyle;
import dev.imagery.dsl.target.Size;
import java.util.HashMap;
import java.util.Map;
import org.im4java.core.IMOperation;

/**
 * The shadows of the tiles of one layer. Each size of tile has one shadow, which is drawn once and kept in memory by
 * ImageMagick.
 */
final class ShadowCasting {

    /** Where a blur has faded away, in standard deviations. */
    private static final double FADED = 3;

    /** A wider blur is drawn small and scaled up: nobody sees it, and it takes a fraction of the time. */
    private static final double WIDEST_DEVIATION = 4;

    private final Shadow shadow;
    private final double scale;
    private final double deviation;
    private final int margin;
    private final Map<Size, String> drawn = new HashMap<>();
    private final String prefix;

    /**
     * @param scale pixels for each unit of the style
     * @param prefix of the names under which shadows are kept, different in every layer
     */
    ShadowCasting(Shadow shadow, double scale, String prefix) {
        this.shadow = shadow;
        this.scale = scale;
        this.deviation = shadow.blur() * scale / 2;
        this.margin = (int) Math.ceil(deviation * FADED) + 1;
        this.prefix = prefix;
    }

    /** Draws the shadow of tiles of a size where it is not there yet. */
    void prepare(IMOperation operation, Size tile, TileStyle style) {
        if (drawn.containsKey(tile)) {
            return;
        }
        var name = "mpr:" + prefix + drawn.size();
        drawn.put(tile, name);
        double reduced = deviation > WIDEST_DEVIATION ? WIDEST_DEVIATION / deviation : 1;
        int width = tile.width() + 2 * margin;
        int height = tile.height() + 2 * margin;
        operation.openOperation();
        operation.size((int) Math.ceil(width * reduced), (int) Math.ceil(height * reduced));
        operation.addImage("xc:" + shadow.colour() + "00");
        operation.fill(shadow.colour() + "%02x".formatted(Math.round(shadow.opacity() * 255)));
        operation.draw(Finish.outline(
                margin * reduced,
                margin * reduced,
                tile.width() * reduced,
                tile.height() * reduced,
                Finish.of(style, scale, tile).radius() * reduced));
        if (deviation > 0) {
            operation.blur(0.0, deviation * reduced);
        }
        if (reduced < 1) {
            operation.filter("Triangle");
            operation.resize(width, height, "!");
        }
        operation.write(name);
        operation.p_delete();
        operation.closeOperation();
    }

    /** Lays the shadow of a tile on the picture. */
    void cast(IMOperation operation, Size tile, long x, long y) {
        operation.addImage(drawn.get(tile));
        long below = Math.round(shadow.offset() * scale);
        operation.addRawArgs("-geometry", "%+d%+d".formatted(x - margin, y - margin + below));
        operation.composite();
    }
}
