package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** Hand-printed pattern paper with a pasted title label, as small presses bind their books. */
final class PatternPaper implements PosterStyle {

    private static final Box TITLE = new Box(136, 418, 328, 146);
    private static final Box CREATOR = new Box(150, 592, 300, 28);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        int cell = 150;
        canvas.add("(", "-size", cell + "x" + cell, "xc:" + p.deep());
        canvas.draw(d -> d.at(0, 0, 1.5, () -> tile(d, design)));
        canvas.add("-write", "mpr:pattern", "+delete", ")").tiled("mpr:pattern");
        canvas.layer(
                "Over",
                label -> label.shapes(
                                d -> d.fill(p.paper())
                                        .path(
                                                "M110,230 L490,230 C490,246 504,260 520,260 L520,640 C504,640 490,654 490,670 L110,670 C110,654 96,640 80,640 L80,260 C96,260 110,246 110,230 Z"))
                        .shadowed(0, 6, 0.5));
        canvas.draw(d -> {
            d.stroke(p.deep(), 2)
                    .path(
                            "M122,244 L478,244 C482,260 492,270 506,272 L506,628 C492,630 482,640 478,656 L122,656 C118,640 108,630 94,628 L94,272 C108,270 118,260 122,244 Z");
            d.fill(p.accent()).motif(design.motif(), 300, 332, 128);
            d.stroke(p.deep(), 1.4).line(230, 578, 370, 578);
        });
        canvas.vignette(0.18);
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static void tile(Drawing d, Design design) {
        var p = design.palette();
        var bright = Palette.mix(p.main(), p.paper(), 0.25);
        switch (design.variation(6)) {
            case 0 -> starLattice(d, p, bright);
            case 1 -> scales(d, p, bright);
            case 2 -> hempLeaf(d, bright);
            case 3 -> quatrefoil(d, p, bright);
            case 4 -> chevron(d, p, bright);
            default -> sprigs(d, p, bright);
        }
    }

    private static void starLattice(Drawing d, Palette p, String bright) {
        for (int corner = 0; corner < 5; corner++) {
            double x = corner == 4 ? 50 : corner % 2 * 100;
            double y = corner == 4 ? 50 : corner / 2 * 100;
            d.fill(bright).rectangle(x - 21, y - 21, 42, 42);
            d.turned(x, y, 45, () -> d.rectangle(-21, -21, 42, 42));
            d.fill(p.accent()).circle(x, y, 10);
        }
        d.stroke(bright, 2.4)
                .line(50, 0, 100, 50)
                .line(100, 50, 50, 100)
                .line(50, 100, 0, 50)
                .line(0, 50, 50, 0);
    }

    private static void scales(Drawing d, Palette p, String bright) {
        for (int row = 0; row < 6; row++) {
            for (int column = -1; column < 3; column++) {
                double x = column * 50 + (row % 2 == 0 ? 0 : 25);
                d.fill(p.deep()).circle(x, row * 25 - 12, 27).fill(bright).circle(x, row * 25 - 12, 24);
                d.fill(p.main()).circle(x, row * 25 - 12, 17).fill(p.accent()).circle(x, row * 25 - 12, 6);
            }
        }
    }

    private static void hempLeaf(Drawing d, String bright) {
        d.stroke(bright, 2.6);
        d.line(0, 0, 50, 50)
                .line(100, 0, 50, 50)
                .line(0, 100, 50, 50)
                .line(100, 100, 50, 50)
                .line(50, 0, 50, 100)
                .line(0, 50, 100, 50);
        for (int quarter = 0; quarter < 4; quarter++) {
            double x = quarter % 2 * 50 + 25;
            double y = quarter / 2 * 50 + 25;
            d.stroke(bright, 1.8).polygon(x - 25, y, x, y - 25, x + 25, y, x, y + 25);
        }
    }

    private static void quatrefoil(Drawing d, Palette p, String bright) {
        for (int corner = 0; corner < 5; corner++) {
            double x = corner == 4 ? 50 : corner % 2 * 100;
            double y = corner == 4 ? 50 : corner / 2 * 100;
            d.fill(bright)
                    .circle(x - 13, y, 17)
                    .circle(x + 13, y, 17)
                    .circle(x, y - 13, 17)
                    .circle(x, y + 13, 17);
            d.fill(p.deep()).circle(x, y, 13).fill(p.accent()).circle(x, y, 8);
        }
    }

    private static void chevron(Drawing d, Palette p, String bright) {
        for (int row = -1; row < 5; row++) {
            double y = row * 25;
            d.fill(row % 4 == 0 ? p.accent() : bright)
                    .polygon(
                            0, y + 25, 25, y, 50, y + 25, 75, y, 100, y + 25, 100, y + 35, 75, y + 10, 50, y + 35, 25,
                            y + 10, 0, y + 35);
        }
    }

    private static void sprigs(Drawing d, Palette p, String bright) {
        for (int corner = 0; corner < 2; corner++) {
            d.at(corner * 50, corner * 50, 1, () -> {
                d.stroke(bright, 2).line(25, 44, 25, 14);
                d.fill(bright)
                        .path("M25,36 C12,36 8,26 8,20 C20,20 25,28 25,36 Z")
                        .path("M25,36 C38,36 42,26 42,20 C30,20 25,28 25,36 Z");
                d.fill(p.accent()).circle(25, 10, 6.5);
            });
        }
        d.fill(bright).circle(75, 25, 3).circle(25, 75, 3);
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.DISPLAY, p.ink()).lines(3).upTo(76));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.ASIDE, p.deep()).upTo(23));
    }
}
