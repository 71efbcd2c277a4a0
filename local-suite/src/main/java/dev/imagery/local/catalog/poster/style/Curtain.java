package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** The stage before the play: a curtain in folds, a spotlight, and the motif in it. */
final class Curtain implements PosterStyle {

    private static final Box TITLE = new Box(60, 610, 480, 176);
    private static final Box CREATOR = new Box(90, 822, 420, 30);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        int folds = 7 + design.variation(4);
        canvas.add("-size", "900x600", "gradient:black-white", "-rotate", "90", "+repage");
        canvas.add(
                "-function",
                "Sinusoid",
                folds + ",0,0.5,0.5",
                "+level-colors",
                p.ink() + "," + Palette.mix(p.deep(), p.main(), 0.75));
        canvas.layer("Multiply", shade -> shade.gradient("white", "gray(45%)"));
        canvas.layer(
                "Screen",
                light -> light.plain("black")
                        .draw(d -> d.fill(Palette.mix(p.accent(), "#000000", 0.35))
                                .polygon(240, -10, 360, -10, 520, 600, 80, 600))
                        .add("-resize", "25%", "-blur", "0x5", "-resize", "600x900!"));
        canvas.draw(d -> {
            d.fill(p.ink()).rectangle(0, 580, 600, 320);
            d.fill(Palette.mix(p.accent(), p.deep(), 0.35)).ellipse(300, 582, 230, 26, 180, 360);
            d.fill(p.accent()).rectangle(0, 580, 600, 4);
            valance(d, p);
        });
        canvas.layer(
                "Over",
                motif -> motif.shapes(d -> d.fill(p.paper()).motif(design.motif(), 300, 376, 300))
                        .shadowed(0, 14, 0.6));
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static void valance(Drawing d, Palette p) {
        for (int swag = 0; swag < 4; swag++) {
            double x = swag * 150;
            d.fill(p.deep()).ellipse(x + 75, 60, 79, 76, 0, 180).fill(p.deep()).rectangle(x - 4, 0, 158, 62);
            d.stroke(p.accent(), 5).ellipse(x + 75, 60, 76, 73, 0, 180);
            d.stroke(Palette.mix(p.deep(), p.ink(), 0.6), 2)
                    .ellipse(x + 75, 34, 68, 66, 10, 170)
                    .ellipse(x + 75, 10, 60, 58, 10, 170);
        }
        d.fill(p.accent());
        for (int tassel = 0; tassel < 5; tassel++) {
            d.circle(tassel * 150, 64, 9)
                    .polygon(tassel * 150 - 9, 104, tassel * 150 - 4, 68, tassel * 150 + 4, 68, tassel * 150 + 9, 104);
        }
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.DISPLAY, p.paper()).gradient(p.accent()).lines(3).upTo(112));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.QUIET, p.paper()).capitals(150).upTo(24));
    }
}
