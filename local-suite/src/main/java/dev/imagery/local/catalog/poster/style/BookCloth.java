package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** A cloth binding of the nineteenth century, stamped in gilt. */
final class BookCloth implements PosterStyle {

    private static final Box TITLE = new Box(112, 132, 398, 176);
    private static final Box CREATOR = new Box(184, 774, 254, 30);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.plain(Palette.mix(p.deep(), p.main(), 0.12));
        Texture.CLOTH.over(canvas, "SoftLight");
        canvas.layer("Over", shade -> shade.shapes(d -> stamp(d, design, "#00000099", 1.8)));
        canvas.layer("Over", gilt -> gilt(gilt, design));
        canvas.layer(
                "Multiply", fold -> fold.plain("white").draw(BookCloth::hinge).add("-blur", "0x3"));
        canvas.vignette(0.4);
    }

    /** Gold catches the light unevenly: the stamp is cut out of a sheet that shimmers. */
    private static void gilt(Canvas canvas, Design design) {
        var p = design.palette();
        var bright = Palette.mix(p.bright(), "#fff6d8", 0.55);
        canvas.add(
                "-define",
                "gradient:angle=35",
                "-size",
                "600x900",
                "gradient:" + bright + "-" + p.bright(),
                "+define",
                "gradient:angle",
                "-alpha",
                "set");
        canvas.layer("DstIn", mask -> mask.shapes(d -> stamp(d, design, "white", 0)));
    }

    private static void stamp(Drawing d, Design design, String colour, double shift) {
        d.at(shift, shift, 1, () -> {
            d.stroke(colour, 4).rectangle(58, 34, 506, 832);
            d.stroke(colour, 1.5).rectangle(68, 44, 486, 812);
            d.stroke(colour, 1.5).rectangle(90, 66, 442, 768);
            for (int corner = 0; corner < 4; corner++) {
                flourish(d, colour, corner);
            }
            d.fill(colour).polygon(311, 318, 331, 324, 311, 330, 291, 324);
            d.stroke(colour, 1.6).line(150, 324, 282, 324).line(340, 324, 472, 324);
            d.stroke(colour, 3).ellipse(311, 540, 168, 188, 0, 360);
            d.stroke(colour, 1.3).ellipse(311, 540, 157, 177, 0, 360);
            beads(d, design, colour);
            d.fill(colour).motif(design.motif(), 311, 540, 216);
        });
    }

    private static void beads(Drawing d, Design design, String colour) {
        int count = 40 + 4 * design.variation(4);
        d.fill(colour);
        for (int bead = 0; bead < count; bead++) {
            double angle = 2 * Math.PI * bead / count;
            d.circle(311 + 181 * Math.cos(angle), 540 + 201 * Math.sin(angle), bead % 4 == 0 ? 4.6 : 2.4);
        }
    }

    private static void flourish(Drawing d, String colour, int corner) {
        double x = corner % 2 == 0 ? 90 : 532;
        double y = corner < 2 ? 66 : 834;
        d.turned(x, y, new double[] {0, 90, 270, 180}[corner], () -> {
            d.fill(colour)
                    .path(
                            "M6,6 C40,4 66,16 74,40 C60,34 52,30 44,32 C56,44 52,60 40,66 C46,50 40,40 30,32 "
                                    + "C40,40 50,46 66,40 C60,24 36,14 14,14 C14,36 24,60 40,66 C34,52 30,46 32,44 C16,66 4,40 6,6 Z");
            d.circle(84, 12, 3.4).circle(12, 84, 3.4).circle(96, 12, 2.2).circle(12, 96, 2.2);
        });
    }

    private static void hinge(Drawing d) {
        d.fill("#b4b4b4")
                .rectangle(0, 0, 14, 900)
                .fill("#8a8a8a")
                .rectangle(30, 0, 7, 900)
                .fill("#d8d8d8")
                .rectangle(14, 0, 16, 900);
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var accent = design.palette().bright();
        var bright = Palette.mix(accent, "#fff6d8", 0.6);
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.DISPLAY, bright)
                        .gradient(accent)
                        .capitals(30)
                        .lines(3)
                        .upTo(84));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.QUIET, bright).capitals(160).upTo(24));
    }
}
