package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;
import java.util.SplittableRandom;

/** A silhouette on a ridge under a great moon and stars. */
final class NightSky implements PosterStyle {

    private static final Box TITLE = new Box(56, 640, 488, 170);
    private static final Box CREATOR = new Box(80, 826, 440, 30);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        var random = design.random();
        double moonX = random.nextInt(210, 390);
        canvas.gradient(p.ink(), p.main())
                .layer(
                        "Screen",
                        glow -> glow.plain("black")
                                .draw(d -> d.fill(p.accent(), 0.55).circle(moonX, 290, 240))
                                .add("-resize", "20%", "-blur", "0x14", "-resize", "600x900!"));
        canvas.draw(d -> {
            stars(d, p, random);
            d.fill(Palette.mix(p.paper(), p.accent(), 0.25)).circle(moonX, 290, 172);
            d.fill(Palette.mix(p.paper(), p.accent(), 0.42))
                    .circle(moonX - 60, 240, 26)
                    .circle(moonX + 50, 210, 16);
            d.circle(moonX + 84, 290, 22).circle(moonX - 96, 310, 14).circle(moonX - 10, 180, 10);
            ridge(d, Palette.mix(p.main(), p.deep(), 0.45), random, 500, 46);
            ridge(d, Palette.mix(p.deep(), p.ink(), 0.25), random, 552, 38);
            d.fill(p.ink()).motif(design.motif(), 300, 408, 330);
            d.path("M0,600 C120,560 200,556 300,560 C400,556 480,566 600,596 L600,900 L0,900 Z");
        });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static void stars(Drawing d, Palette p, SplittableRandom random) {
        for (int star = 0; star < 90; star++) {
            double size = random.nextDouble() * random.nextDouble() * 2.6 + 0.6;
            d.fill(p.paper(), random.nextDouble(0.4, 1)).circle(random.nextInt(600), random.nextInt(480), size);
        }
    }

    private static void ridge(Drawing d, String colour, SplittableRandom random, int y, int swing) {
        var points = new double[2 * 16];
        for (int i = 0; i <= 13; i++) {
            points[2 * i] = i * 600 / 13.0;
            points[2 * i + 1] = y + random.nextInt(-swing, swing);
        }
        points[28] = 600;
        points[29] = 900;
        points[30] = 0;
        points[31] = 900;
        d.fill(colour).polygon(points);
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.DISPLAY, p.paper()).lines(3).upTo(110));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.QUIET, p.bright()).capitals(140).upTo(24));
    }
}
