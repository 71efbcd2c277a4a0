package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Outline;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** A wreath of leaves and blossoms on laid paper around the title. */
final class Botanical implements PosterStyle {

    private static final Box TITLE = new Box(112, 404, 376, 190);
    private static final Box CREATOR = new Box(140, 622, 320, 30);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        var random = design.random();
        canvas.plain(Palette.mix(p.paper(), p.main(), 0.1)).draw(d -> {
            for (int leaf = 0; leaf < 150; leaf++) {
                double angle = random.nextDouble(360);
                double radius = 1 + random.nextDouble(0.42);
                double x = 300 + 240 * radius * Math.cos(Math.toRadians(angle));
                double y = 450 + 350 * radius * Math.sin(Math.toRadians(angle));
                String[] greens = {
                    p.deep(), Palette.mix(p.deep(), p.main(), 0.5), p.main(), Palette.mix(p.main(), p.paper(), 0.35)
                };
                leaf(
                        d,
                        x,
                        y,
                        angle + random.nextInt(-70, 70),
                        random.nextDouble(0.7, 1.5),
                        greens[random.nextInt(4)],
                        p);
            }
            for (int flower = 0; flower < 16; flower++) {
                double angle = Math.toRadians(flower * 22.5 + random.nextInt(-8, 8));
                double radius = random.nextDouble(1.0, 1.22);
                flower(
                        d,
                        300 + 244 * radius * Math.cos(angle),
                        450 + 352 * radius * Math.sin(angle),
                        random.nextDouble(15, 30),
                        p);
            }
            d.fill(p.deep()).motif(design.motif(), 300, 292, 176);
            d.stroke(p.deep(), 1.6).line(210, 604, 390, 604);
        });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static void leaf(Drawing d, double x, double y, double degrees, double size, String colour, Palette p) {
        d.turned(x, y, degrees, () -> {
            double s = size * 40;
            d.fill(colour)
                    .path(new Outline()
                            .move(0, 0)
                            .curve(s * 0.5, -s * 0.55, s * 1.2, -s * 0.55, s * 1.9, 0)
                            .curve(s * 1.2, s * 0.55, s * 0.5, s * 0.55, 0, 0)
                            .close());
            d.stroke(p.paper(), 1.1).line(2, 0, s * 1.6, 0);
        });
    }

    private static void flower(Drawing d, double x, double y, double size, Palette p) {
        for (int petal = 0; petal < 5; petal++) {
            double angle = Math.toRadians(petal * 72 + x);
            d.fill(p.accent())
                    .circle(x + size * 0.62 * Math.cos(angle), y + size * 0.62 * Math.sin(angle), size * 0.52);
        }
        d.fill(p.paper()).circle(x, y, size * 0.36).fill(p.ink()).circle(x, y, size * 0.17);
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.DISPLAY, p.ink()).lines(4).upTo(92));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.ASIDE, p.deep()).upTo(25));
    }
}
