package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** Type alone: the first letter fills the page, and the title stands on it. */
final class GreatInitial implements PosterStyle {

    private static final Box INITIAL = new Box(20, 30, 560, 560);
    private static final Box TITLE = new Box(52, 632, 496, 170);
    private static final Box CREATOR = new Box(52, 828, 496, 30);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.gradient(Palette.mix(p.main(), p.deep(), 0.4), Palette.mix(p.main(), p.deep(), 0.85));
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        var letter = Type.of(Face.DISPLAY, p.paper())
                .gradient(Palette.mix(p.paper(), p.accent(), 0.6))
                .capitals(0)
                .upTo(900);
        canvas.text(Initial.of(words.title(), words.language()), words.language(), INITIAL, letter);
        canvas.draw(d -> {
            d.fill(p.accent()).circle(456, 470, 118);
            d.fill(p.ink()).motif(design.motif(), 456, 470, 150);
            d.fill(p.paper()).rectangle(52, 808, 496, 2);
        });
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.DISPLAY, p.paper()).lines(3).upTo(96));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.QUIET, p.paper()).capitals(140).upTo(23));
    }
}
