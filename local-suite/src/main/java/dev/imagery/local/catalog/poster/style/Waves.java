package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** Rows of seigaiha waves under a flat sky and a disc, with the title on a cartouche as on a Japanese print. */
final class Waves implements PosterStyle {

    private static final Box TITLE = new Box(60, 56, 480, 170);
    private static final Box UPRIGHT_TITLE = new Box(430, 70, 106, 372);
    private static final Box CREATOR = new Box(110, 836, 380, 30);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.gradient(Palette.mix(p.paper(), p.main(), 0.12), Palette.mix(p.paper(), p.main(), 0.5))
                .draw(d -> {
                    d.fill(p.accent()).circle(design.variation(2) == 0 ? 390 : 210, 400, 152);
                    row(d, p, 560, 0);
                    row(d, p, 594, 1);
                    d.outlined(p.paper(), p.paper(), 2.4).motif(design.motif(), 300, 490, 350);
                    d.fill(p.ink()).motif(design.motif(), 300, 490, 350);
                    for (int row = 0; row < 7; row++) {
                        row(d, p, 640 + row * 34, row);
                    }
                    d.fill(p.ink()).rectangle(0, 820, 600, 80);
                    d.stroke(p.paper(), 28).rectangle(0, 0, 600, 900);
                });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    private static void row(Drawing d, Palette p, double y, int row) {
        String[] bands = {p.deep(), p.paper(), p.deep(), p.paper(), p.main()};
        for (int wave = -1; wave < 8; wave++) {
            double x = wave * 92 + (row % 2 == 0 ? 0 : 46);
            for (int band = 0; band < bands.length; band++) {
                d.fill(bands[band]).circle(x, y + 46, 50 - band * 9.4 + (band % 2 == 0 ? 0 : -4.4));
            }
        }
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        var type = Type.of(Face.DISPLAY, p.ink()).lines(3).upTo(112);
        if (words.script().vertical()) {
            canvas.draw(d -> d.fill(p.accent())
                    .rectangle(412, 50, 142, 412)
                    .stroke(p.paper(), 2)
                    .rectangle(419, 57, 128, 398));
            canvas.text(
                    words.title(),
                    words.language(),
                    UPRIGHT_TITLE,
                    Type.of(Face.DISPLAY, p.paper()).lines(2).upTo(96).topToBottom());
        } else {
            canvas.text(words.title(), words.language(), TITLE, type);
        }
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.BOOK, p.paper()).capitals(120).upTo(23));
    }
}
