package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** Wedges, bars and a circle at a slant, with the title along the slant. */
final class Constructivist implements PosterStyle {

    private static final Box TITLE = new Box(0, 0, 500, 150);
    private static final Box CREATOR = new Box(40, 838, 520, 32);
    private static final String SLANT = "-12";

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.plain(Palette.mix(p.paper(), p.main(), 0.08)).draw(d -> {
            d.fill(p.accent()).polygon(0, 0, 420, 0, 0, 640);
            d.fill(p.ink()).circle(356, 330, 226);
            d.fill(p.accent()).circle(356, 330, 196);
            d.fill(p.paper()).motif(design.motif(), 362, 336, 330);
            d.fill(p.ink()).motif(design.motif(), 354, 330, 330);
            d.turned(0, 0, -12, () -> {
                for (int bar = 0; bar < 5; bar++) {
                    d.fill(p.ink()).rectangle(-100, 560 - bar * 16 - bar * bar * 3, 240 - bar * 30, 11 - bar * 1.4);
                }
                d.fill(p.ink()).rectangle(-300, 652, 1200, 194);
                d.fill(p.accent()).rectangle(-300, 858, 1200, 16);
                d.fill(p.ink()).rectangle(-300, 884, 1200, 5);
            });
            d.fill(p.ink()).rectangle(0, 824, 600, 76);
        });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        var type = Type.of(Face.POSTER, p.paper()).capitals(0).lines(2).upTo(120);
        canvas.place(40, 577, title -> {
            type.set(title, words.title(), words.language(), TITLE);
            title.add("-background", "none", "-rotate", SLANT);
        });
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.POSTER, p.accent()).capitals(120).upTo(25));
    }
}
