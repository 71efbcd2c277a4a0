package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** Circles that draw the eye in, for what is uncanny. */
final class Rings implements PosterStyle {

    private static final Box TITLE = new Box(50, 640, 500, 170);
    private static final Box CREATOR = new Box(80, 834, 440, 30);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        int rings = 15 + 4 * design.variation(3);
        canvas.add("-size", "1240x1240", "radial-gradient:white-black", "-crop", "600x900+320+290", "+repage");
        canvas.add("-function", "Sinusoid", rings + ",0,0.5,0.5", "-level", "40%,60%");
        canvas.add("+level-colors", p.deep() + "," + p.accent());
        canvas.layer(
                "Multiply",
                fade -> fade.add(
                        "-size",
                        "1240x1240",
                        "radial-gradient:white-gray(35%)",
                        "-crop",
                        "600x900+320+290",
                        "+repage"));
        canvas.layer(
                "Over",
                disc -> disc.shapes(d -> d.fill(p.accent()).circle(300, 330, 172))
                        .shadowed(0, 8, 0.6));
        canvas.draw(d -> {
            d.fill(p.ink()).motif(design.motif(), 300, 330, 232);
            d.fill(p.ink()).path("M0,616 C150,596 450,596 600,616 L600,900 L0,900 Z");
        });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.POSTER, p.paper()).capitals(20).lines(3).upTo(110));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.PLAIN, p.bright()).capitals(180).upTo(23));
    }
}
