package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** Two inks and a screen of dots: the motif very large, cut by the edge. */
final class Halftone implements PosterStyle {

    private static final Box TITLE = new Box(42, 588, 516, 196);
    private static final Box CREATOR = new Box(42, 818, 516, 32);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        boolean left = design.variation(2) == 0;
        canvas.plain(p.accent());
        canvas.layer("Over", dots -> dots(dots, p, left));
        canvas.draw(d -> {
            d.fill(p.paper()).motif(design.motif(), left ? 306 : 314, 300, 540);
            d.fill(p.ink()).motif(design.motif(), left ? 294 : 302, 290, 540);
            d.fill(p.ink()).rectangle(0, 560, 600, 340);
            d.fill(p.accent()).rectangle(42, 802, 516, 3);
        });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    /** A gradient compared with a tile of cones gives dots that grow: a screen at 14 pixels. */
    private static void dots(Canvas canvas, Palette p, boolean left) {
        canvas.add("-define", "gradient:angle=" + (left ? 35 : 325), "-size", "600x900", "gradient:gray(6%)-gray(86%)");
        canvas.add("+define", "gradient:angle");
        canvas.layer(
                "Blend",
                screen -> screen.add("-define", "compose:args=50")
                        .add("(", "-size", "14x14", "radial-gradient:white-black", "-write", "mpr:dots", "+delete", ")")
                        .tiled("mpr:dots"));
        canvas.add("-level", "46%,54%", "-background", p.main(), "-alpha", "shape");
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        boolean mirrored = words.rightToLeft();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.POSTER, p.paper()).lines(3).upTo(116).at(mirrored ? "East" : "West"));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.PLAIN, p.bright()).upTo(23).at(mirrored ? "East" : "West"));
    }
}
