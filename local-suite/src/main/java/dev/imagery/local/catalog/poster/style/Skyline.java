package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A city at night: towers with lit windows before a great disc, the motif in the street. */
final class Skyline implements PosterStyle {

    private static final Box TITLE = new Box(48, 50, 504, 190);
    private static final Box CREATOR = new Box(80, 842, 440, 30);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        var random = design.random();
        var far = Palette.mix(p.main(), p.deep(), 0.35);
        var near = Palette.mix(p.deep(), p.ink(), 0.3);
        canvas.gradient(p.ink(), Palette.mix(p.main(), p.accent(), 0.35)).draw(d -> {
            d.fill(p.accent()).circle(300, 490, 236);
            d.fill(Palette.mix(p.accent(), p.paper(), 0.45)).circle(300, 490, 200);
            towers(d, random, far, null, 500, 26, 60);
            towers(d, random, near, Palette.mix(p.accent(), p.deep(), 0.3), 590, 40, 80);
            d.fill(p.ink()).motif(design.motif(), 300, 506, 330);
            towers(d, random, p.ink(), p.accent(), 720, 52, 96);
            d.fill(p.ink()).rectangle(0, 808, 600, 92);
        });
        canvas.vignette(0.35);
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static void towers(
            Drawing d, SplittableRandom random, String wall, @Nullable String light, int top, int least, int most) {
        for (double x = -10; x < 600; ) {
            double width = random.nextInt(least, most);
            double middle = Math.abs(x + width / 2 - 300) / 300;
            double y = top - random.nextInt(110) * (0.35 + middle) + 90 * (1 - middle);
            d.fill(wall).rectangle(x, y, width, 900);
            if (random.nextInt(3) == 0) {
                d.rectangle(x + width * 0.3, y - 18, width * 0.4, 20).rectangle(x + width * 0.48, y - 52, 2, 40);
            }
            if (light != null) {
                windows(d, random, light, x, y, width);
            }
            x += width + (random.nextInt(4) == 0 ? 8 : 0);
        }
    }

    private static void windows(Drawing d, SplittableRandom random, String light, double x, double y, double width) {
        d.fill(light);
        for (double wy = y + 12; wy < 800; wy += 17) {
            for (double wx = x + 8; wx < x + width - 9; wx += 12) {
                if (random.nextInt(100) < 34) {
                    d.rectangle(wx, wy, 5, 8);
                }
            }
        }
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.POSTER, p.paper()).capitals(30).lines(3).upTo(120));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.PLAIN, p.bright()).capitals(220).upTo(23));
    }
}
