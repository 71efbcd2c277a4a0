package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** The title card of a silent film: tinted, grainy, an iris on the motif, and a frame of the period. */
final class TitleCard implements PosterStyle {

    private static final Box TITLE = new Box(84, 540, 432, 200);
    private static final Box CREATOR = new Box(150, 790, 300, 34);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.plain("#0d0d0d");
        canvas.layer(
                "Over",
                iris -> iris.shapes(d -> d.fill("#f4f0e4").circle(300, 300, 190))
                        .add("-blur", "0x5"));
        canvas.draw(d -> d.fill("#0d0d0d").motif(design.motif(), 300, 306, 262));
        canvas.vignette(0.5);
        canvas.draw(d -> {
            d.stroke("#efe9d8", 1.8).circle(300, 300, 206);
            frame(d, design);
        });
        Texture.GRAIN.over(canvas, "Overlay");
        scratches(canvas, design);
        canvas.add(
                "-colorspace",
                "Gray",
                "-colorspace",
                "sRGB",
                "+level-colors",
                Palette.mix(p.ink(), "#000000", 0.4) + "," + Palette.mix(p.paper(), p.accent(), 0.18));
    }

    private static void frame(Drawing d, Design design) {
        var chalk = "#efe9d8";
        d.stroke(chalk, 5).rectangle(30, 30, 540, 840);
        d.stroke(chalk, 1.4).rectangle(41, 41, 518, 818);
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? 41 : 559;
            double y = corner < 2 ? 41 : 859;
            d.turned(x, y, new double[] {0, 90, 270, 180}[corner], () -> corner(d, design, chalk));
        }
        d.fill(chalk).polygon(300, 762, 312, 768, 300, 774, 288, 768);
        d.stroke(chalk, 1.6).line(180, 768, 278, 768).line(322, 768, 420, 768);
    }

    private static void corner(Drawing d, Design design, String chalk) {
        if (design.variation(2) == 0) {
            d.stroke(chalk, 2.4)
                    .path("M0,96 C40,96 60,84 60,60 C60,46 44,42 38,54 C34,64 46,70 52,62 M96,0 C96,40 84,60 60,60");
            d.fill(chalk).circle(20, 20, 6).circle(38, 12, 3).circle(12, 38, 3);
        } else {
            d.stroke(chalk, 2.4).path("M0,70 L26,70 L26,48 L48,48 L48,26 L70,26 L70,0");
            d.stroke(chalk, 1.2).path("M0,84 L36,84 L36,58 L58,58 L58,36 L84,36 L84,0");
            d.fill(chalk).rectangle(10, 10, 12, 12);
        }
    }

    private static void scratches(Canvas canvas, Design design) {
        var random = design.random();
        canvas.draw(d -> {
            for (int scratch = 0; scratch < 5; scratch++) {
                double x = random.nextInt(40, 560);
                double y = random.nextInt(0, 700);
                d.fill("#ffffff", 0.16)
                        .polygon(x, y, x + 1.2, y, x + 2.5, y + random.nextInt(60, 240), x + 1.6, y + 40);
            }
            for (int dust = 0; dust < 26; dust++) {
                d.fill("#ffffff", 0.3).circle(random.nextInt(600), random.nextInt(900), random.nextDouble(0.5, 1.6));
            }
        });
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var chalk = Palette.mix(design.palette().paper(), design.palette().accent(), 0.12);
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.SLANTED, chalk).lines(3).upTo(92));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.QUIET, chalk).capitals(150).upTo(23));
    }
}
