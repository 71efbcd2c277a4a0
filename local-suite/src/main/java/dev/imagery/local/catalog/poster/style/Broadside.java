package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Motif;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** A playbill of wood type: every line of the title as wide as the sheet. */
final class Broadside implements PosterStyle {

    private static final int LEFT = 58;
    private static final int WIDTH = 484;

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.plain(Palette.mix(p.paper(), p.main(), 0.14)).draw(d -> {
            d.stroke(p.ink(), 6).rectangle(26, 26, 548, 848);
            d.stroke(p.ink(), 1.6).rectangle(37, 37, 526, 826);
            d.fill(p.accent()).motif(design.motif(), 300, 640, 260);
            d.fill(p.ink()).rectangle(58, 790, 484, 5).rectangle(58, 799, 484, 1.6);
            for (int star = 0; star < 3; star++) {
                d.fill(p.ink()).motif(Motif.named("stars"), 120 + star * 180, 70, 34);
            }
        });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        var lines = WoodType.lines(words.title(), words.language());
        int height = Math.min(190, 380 / lines.size());
        int y = 100 + (390 - lines.size() * height) / 2;
        for (int line = 0; line < lines.size(); line++) {
            var face = line % 2 == 0 ? Face.DISPLAY : Face.POSTER;
            var colour = line == lines.size() - 1 && lines.size() > 1 ? p.deep() : p.ink();
            canvas.text(
                    lines.get(line),
                    words.language(),
                    new Box(LEFT, y + line * height, WIDTH, height - 14),
                    Type.of(face, colour).capitals(0).upTo(230));
        }
        canvas.text(
                words.creator(),
                words.language(),
                new Box(LEFT, 812, WIDTH, 34),
                Type.of(Face.BOOK, p.ink()).capitals(80).upTo(30));
    }
}
