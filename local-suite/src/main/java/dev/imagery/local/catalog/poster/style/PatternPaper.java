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

    private static final Box TITLE = new Box(100, 410, 400, 164);
    private static final Box CREATOR = new Box(130, 610, 340, 32);

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
                                                "M90,214 L510,214 C510,230 524,244 540,244 L540,656 C524,656 510,670 510,686 L90,686 C90,670 76,656 60,656 L60,244 C76,244 90,230 90,214 Z"))
                        .shadowed(0, 6, 0.5));
        canvas.draw(d -> {
            d.stroke(p.deep(), 2)
                    .path(
                            "M102,228 L498,228 C502,244 512,254 526,256 L526,644 C512,646 502,656 498,672 L102,672 C98,656 88,646 74,644 L74,256 C88,254 98,244 102,228 Z");
            d.fill(p.accent()).motif(design.motif(), 300, 322, 140);
            d.stroke(p.deep(), 1.4).line(230, 592, 370, 592);
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
                Type.of(Face.DISPLAY, p.ink()).lines(3).upTo(88));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.ASIDE, p.deep()).upTo(23));
    }
}
