package dev.imagery.rendering;

import dev.imagery.dsl.design.Shadow;
import dev.imagery.dsl.design.TileStyle;
import dev.imagery.dsl.layout.Span;
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
    private final Span scale;
    private final Span deviation;
    private final Size margin;
    private final Map<Size, String> drawn = new HashMap<>();
    private final String prefix;

    /**
     * @param scale pixels for each unit of the style
     * @param prefix of the names under which shadows are kept, different in every layer
     */
    ShadowCasting(Shadow shadow, Span scale, String prefix) {
        this.shadow = shadow;
        this.scale = scale;
        this.deviation = scale.times(shadow.blur() / 2);
        this.margin = new Size(margin(deviation.across()), margin(deviation.down()));
        this.prefix = prefix;
    }

    private static int margin(double deviation) {
        return (int) Math.ceil(deviation * FADED) + 1;
    }

    /** Draws the shadow of tiles of a size where it is not there yet. */
    void prepare(IMOperation operation, Size tile, TileStyle style) {
        if (drawn.containsKey(tile)) {
            return;
        }
        var name = "mpr:" + prefix + drawn.size();
        drawn.put(tile, name);
        // A blur is as wide each way, so that what is not is scaled before and after.
        double blur = Math.min(WIDEST_DEVIATION, Math.min(deviation.across(), deviation.down()));
        var reduced = blur > 0 ? new Span(blur / deviation.across(), blur / deviation.down()) : Span.of(1);
        int width = tile.width() + 2 * margin.width();
        int height = tile.height() + 2 * margin.height();
        operation.openOperation();
        operation.size((int) Math.ceil(width * reduced.across()), (int) Math.ceil(height * reduced.down()));
        operation.addImage("xc:" + shadow.colour() + "00");
        operation.fill(shadow.colour() + "%02x".formatted(Math.round(shadow.opacity() * 255)));
        operation.draw(Finish.outline(
                margin.width() * reduced.across(),
                margin.height() * reduced.down(),
                tile.width() * reduced.across(),
                tile.height() * reduced.down(),
                Finish.of(style, scale, tile).radius().times(reduced)));
        if (blur > 0) {
            operation.blur(0.0, blur);
        }
        if (!reduced.equals(Span.of(1))) {
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
        long below = Math.round(shadow.offset() * scale.down());
        operation.addRawArgs("-geometry", "%+d%+d".formatted(x - margin.width(), y - margin.height() + below));
        operation.composite();
    }
}
