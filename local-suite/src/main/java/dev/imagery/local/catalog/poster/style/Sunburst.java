package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Outline;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** Art deco: rays behind a medallion, stepped corners, gilt lines. */
final class Sunburst implements PosterStyle {

    private static final Box TITLE = new Box(76, 92, 448, 190);
    private static final Box CREATOR = new Box(130, 792, 340, 30);
    private static final int CENTRE = 530;

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        var gold = Palette.mix(p.bright(), p.paper(), 0.12);
        canvas.gradient(p.deep(), p.ink()).draw(d -> {
            rays(d, design);
            medallion(d, design, gold);
            d.fill(p.ink()).path("M0,0 L600,0 L600,318 L430,318 L300,352 L170,318 L0,318 Z");
            d.fill(p.ink()).path("M0,900 L0,770 L110,770 L150,740 L450,740 L490,770 L600,770 L600,900 Z");
            d.stroke(gold, 3).path("M0,318 L170,318 L300,352 L430,318 L600,318");
            d.stroke(gold, 1.2).path("M0,328 L170,328 L300,362 L430,328 L600,328");
            d.stroke(gold, 3).path("M0,770 L110,770 L150,740 L450,740 L490,770 L600,770");
            frame(d, gold);
        });
        canvas.vignette(0.35);
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static void rays(Drawing d, Design design) {
        var p = design.palette();
        int count = 18 + 6 * design.variation(3);
        d.fill(Palette.mix(p.main(), p.deep(), 0.25));
        for (int ray = 0; ray < count; ray++) {
            double from = Math.toRadians((ray - 0.27) * 360.0 / count - 90);
            double to = Math.toRadians((ray + 0.27) * 360.0 / count - 90);
            d.polygon(
                    300,
                    CENTRE,
                    300 + 700 * Math.cos(from),
                    CENTRE + 700 * Math.sin(from),
                    300 + 700 * Math.cos(to),
                    CENTRE + 700 * Math.sin(to));
        }
    }

    private static void medallion(Drawing d, Design design, String gold) {
        var p = design.palette();
        d.fill(p.ink()).circle(300, CENTRE, 196);
        d.stroke(gold, 4).circle(300, CENTRE, 188);
        d.stroke(gold, 1.4).circle(300, CENTRE, 177);
        d.fill(gold).circle(300, CENTRE, 166);
        d.fill(p.deep()).motif(design.motif(), 300, CENTRE, 226);
    }

    private static void frame(Drawing d, String gold) {
        for (int step = 0; step < 3; step++) {
            double inset = 22 + step * 9;
            double corner = 58 - step * 9;
            double right = 600 - inset;
            double bottom = 900 - inset;
            d.stroke(gold, step == 0 ? 3 : 1.2);
            for (double y : new double[] {inset, bottom}) {
                double inner = y == inset ? inset + corner : bottom - corner;
                d.path(new Outline()
                        .move(inset, inner)
                        .line(inset + corner, inner)
                        .line(inset + corner, y));
                d.path(new Outline()
                        .move(right, inner)
                        .line(right - corner, inner)
                        .line(right - corner, y));
            }
        }
        d.stroke(gold, 1.2)
                .line(80, 22, 520, 22)
                .line(80, 878, 520, 878)
                .line(22, 80, 22, 820)
                .line(578, 80, 578, 820);
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        var gold = Palette.mix(p.bright(), p.paper(), 0.12);
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.DISPLAY, p.paper())
                        .gradient(gold)
                        .capitals(40)
                        .lines(3)
                        .upTo(104));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.PLAIN, gold).capitals(200).upTo(23));
    }
}
