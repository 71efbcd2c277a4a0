package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** The international style: flat colour, one great form, type on the grid, set from the reading side. */
final class Swiss implements PosterStyle {

    private static final Box TITLE = new Box(44, 48, 512, 250);
    private static final Box CREATOR = new Box(44, 820, 400, 30);
    private static final Box YEAR = new Box(456, 820, 100, 26);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.plain(ground(design)).draw(d -> {
            switch (design.variation(4)) {
                case 0 -> d.fill(p.accent()).circle(372, 574, 250);
                case 1 -> d.fill(p.accent()).polygon(0, 790, 600, 330, 600, 790);
                case 2 -> stripes(d, p);
                default ->
                    d.fill(p.accent())
                            .rectangle(150, 330, 450, 460)
                            .fill(p.main())
                            .circle(150, 790, 230);
            }
            d.fill(ground(design)).rectangle(0, 790, 600, 110);
            d.outlined(ground(design), ground(design), 3.2).motif(design.motif(), 318, 566, 390);
            d.fill(p.ink()).motif(design.motif(), 318, 566, 390);
            d.fill(p.ink()).rectangle(44, 800, 512, 4);
        });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static String ground(Design design) {
        var p = design.palette();
        return design.random().split().nextBoolean() ? p.paper() : Palette.mix(p.main(), p.paper(), 0.45);
    }

    private static void stripes(Drawing d, Palette p) {
        for (int bar = 0; bar < 9; bar++) {
            d.fill(bar % 3 == 1 ? p.main() : p.accent()).rectangle(0, 330 + bar * 52, 600, 40 - bar * 3.6);
        }
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        boolean mirrored = words.rightToLeft();
        var title = Type.of(Face.POSTER, p.ink()).lines(4).upTo(120).at(mirrored ? "NorthEast" : "NorthWest");
        var small = Type.of(Face.PLAIN, p.ink()).upTo(21);
        canvas.text(words.title(), words.language(), TITLE, title);
        canvas.text(
                words.creator(),
                words.language(),
                mirrored ? CREATOR.mirrored() : CREATOR,
                small.at(mirrored ? "East" : "West"));
        canvas.text(
                String.valueOf(words.year()),
                "en",
                mirrored ? YEAR.mirrored() : YEAR,
                small.at(mirrored ? "West" : "East"));
    }
}
