package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Outline;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;
import java.util.SplittableRandom;

/** Misty ranges by day, the motif small or large on the near one: a travel poster. */
final class Landscape implements PosterStyle {

    private static final Box TITLE = new Box(52, 56, 496, 190);
    private static final Box CREATOR = new Box(80, 826, 440, 30);
    private static final int RANGES = 5;

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        var random = design.random();
        canvas.gradient(Palette.mix(p.paper(), p.main(), 0.25), Palette.mix(p.paper(), p.accent(), 0.45))
                .draw(d -> {
                    d.fill(Palette.mix(p.paper(), "#ffffff", 0.4)).circle(random.nextInt(180, 420), 370, 96);
                    for (int range = 0; range < RANGES; range++) {
                        double near = range / (RANGES - 1.0);
                        if (range == RANGES - 1) {
                            d.fill(p.ink()).motif(design.motif(), 300, 590, 310);
                        }
                        d.fill(Palette.mix(
                                Palette.mix(p.main(), p.paper(), 0.55),
                                range == RANGES - 1 ? p.ink() : p.deep(),
                                near));
                        d.path(range(random, 420 + range * 76, 62 - range * 11));
                    }
                    birds(d, p, random);
                    d.stroke(p.paper(), 30).rectangle(0, 0, 600, 900);
                });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static Outline range(SplittableRandom random, double y, double swing) {
        var outline = new Outline().move(-10, y);
        double from = y;
        for (int hill = 0; hill < 4; hill++) {
            double x = -10 + hill * 155;
            double to = y + random.nextDouble(-swing, swing);
            outline.curve(x + 60, from - swing * 0.6, x + 95, to + swing * 0.5, x + 155, to);
            from = to;
        }
        return outline.line(610, 910).line(-10, 910).close();
    }

    private static void birds(Drawing d, Palette p, SplittableRandom random) {
        d.stroke(p.ink(), 2.2);
        for (int bird = 0; bird < 5; bird++) {
            double x = random.nextInt(90, 500);
            double y = random.nextInt(270, 380);
            d.path(new Outline().move(x, y).bow(x + 7, y - 8, x + 13, y).bow(x + 20, y - 8, x + 26, y));
        }
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.POSTER, p.ink()).capitals(40).lines(3).upTo(112));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.PLAIN, p.paper()).capitals(200).upTo(23));
    }
}
