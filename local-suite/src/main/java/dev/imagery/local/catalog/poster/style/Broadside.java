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
    private static final int TOP = 104;
    private static final int FOOT = 784;
    private static final int TALL = 128;
    private static final int SHORT = 62;

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.plain(Palette.mix(p.paper(), p.main(), 0.14)).draw(d -> {
            d.stroke(p.ink(), 6).rectangle(26, 26, 548, 848);
            d.stroke(p.ink(), 1.6).rectangle(37, 37, 526, 826);
            d.fill(p.ink()).rectangle(LEFT, FOOT + 6, WIDTH, 5).rectangle(LEFT, FOOT + 15, WIDTH, 1.6);
            d.fill(p.ink()).rectangle(LEFT, 86, WIDTH, 1.6);
            for (int star = 0; star < 5; star++) {
                d.motif(Motif.named("stars"), 108 + star * 96, 64, star % 2 == 0 ? 30 : 18);
            }
        });
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        var lines = WoodType.lines(words.title(), words.language());
        int y = TOP;
        for (int line = 0; line < lines.size(); line++) {
            int height = lines.size() == 1 ? 2 * TALL : WoodType.isSmall(lines.get(line)) ? SHORT : TALL;
            var face = line % 2 == 0 ? Face.DISPLAY : Face.POSTER;
            var colour = line == lines.size() - 1 && lines.size() > 1 ? p.deep() : p.ink();
            var box = new Box(LEFT, y + 6, WIDTH, height - 12);
            canvas.text(
                    lines.get(line),
                    words.language(),
                    box,
                    Type.of(face, colour).capitals(0).upTo(260));
            y += height;
        }
        double side = Math.min(400, FOOT - y - 36);
        double middle = (y + FOOT) / 2.0;
        canvas.draw(d -> d.fill(p.accent()).motif(design.motif(), 300, middle, side));
        var creator = new Box(LEFT, 812, WIDTH, 38);
        canvas.text(
                words.creator(),
                words.language(),
                creator,
                Type.of(Face.BOOK, p.ink()).capitals(80).upTo(32));
    }
}
