package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** Wedges, bars and a circle at a slant, with the title along the slant. */
final class Constructivist implements PosterStyle {

    private static final Box TITLE = new Box(0, 0, 500, 150);
    private static final Box CREATOR = new Box(40, 842, 520, 32);
    private static final double SLANT = 12;

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.plain(Palette.mix(p.paper(), p.main(), 0.08)).draw(d -> {
            d.fill(p.accent()).polygon(0, 0, 420, 0, 0, 640);
            d.fill(p.ink()).circle(340, 330, 226);
            d.fill(p.accent()).circle(340, 330, 196);
            d.turned(0, 0, -SLANT, () -> bars(d, p));
            d.fill(p.ink()).rectangle(0, 824, 600, 76);
        });
        if (fallsToTheRight(design)) {
            canvas.add("-flop");
        }
        int middle = fallsToTheRight(design) ? 260 : 340;
        canvas.draw(d -> {
            d.fill(p.paper()).motif(design.motif(), middle + 6, 336, 320);
            d.fill(p.ink()).motif(design.motif(), middle - 2, 330, 320);
        });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static boolean fallsToTheRight(Design design) {
        return design.variation(2) == 1;
    }

    private static void bars(Drawing d, Palette p) {
        d.fill(p.ink());
        for (int bar = 0; bar < 5; bar++) {
            d.rectangle(-100, 560 - bar * 16 - bar * bar * 3, 240 - bar * 30, 11 - bar * 1.4);
        }
        d.rectangle(-300, 652, 1200, 194).rectangle(-300, 884, 1200, 5);
        d.fill(p.accent()).rectangle(-300, 858, 1200, 16);
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        var type = Type.of(Face.POSTER, p.paper()).capitals(0).lines(2).upTo(120);
        canvas.place(40, 577, title -> {
            type.set(title, words.title(), words.language(), TITLE);
            title.add("-background", "none", "-rotate", String.valueOf(fallsToTheRight(design) ? SLANT : -SLANT));
        });
        var creator = Type.of(Face.POSTER, p.bright()).capitals(120).upTo(25);
        canvas.text(words.creator(), words.language(), CREATOR, creator);
    }
}
