package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Outline;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** Sheets of cut paper one behind the other, lit from above, with the motif in the last. */
final class PaperCut implements PosterStyle {

    private static final Box TITLE = new Box(52, 690, 496, 132);
    private static final Box CREATOR = new Box(90, 838, 420, 30);
    private static final int SHEETS = 5;
    private static final int LOBES = 9;

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.gradient(p.paper(), Palette.mix(p.accent(), p.paper(), 0.35));
        canvas.draw(d -> d.fill(p.accent()).circle(300, 350, 124));
        canvas.layer(
                "Over",
                sheet -> sheet.shapes(d -> d.fill(p.ink()).motif(design.motif(), 300, 366, 290))
                        .shadowed(3, 8, 0.4));
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            int number = sheet;
            var colour = number < 2
                    ? Palette.mix(p.main(), p.paper(), 0.45 - number * 0.22)
                    : Palette.mix(p.main(), p.deep(), (number - 1) / 3.0);
            canvas.layer(
                    "Over",
                    layer -> layer.shapes(d -> d.fill(colour).path(hole(design, number)))
                            .shadowed(3, 9, 0.45));
        }
        Texture.GRAIN.over(canvas, "SoftLight");
    }

    /** The whole sheet with a wavy opening that grows from sheet to sheet. */
    private static Outline hole(Design design, int sheet) {
        var random = new Design(design.palette(), design.motif(), design.seed() + sheet * 31L).random();
        var x = new double[LOBES];
        var y = new double[LOBES];
        for (int lobe = 0; lobe < LOBES; lobe++) {
            double angle = 2 * Math.PI * lobe / LOBES + sheet * 0.4;
            double radius = 1 + random.nextDouble(-0.1, 0.1);
            x[lobe] = 300 + (190 + sheet * 24) * radius * Math.cos(angle);
            y[lobe] = 360 + (226 + sheet * 24) * radius * Math.sin(angle);
        }
        var outline = new Outline()
                .move(-20, -20)
                .line(620, -20)
                .line(620, 920)
                .line(-20, 920)
                .close();
        outline.move((x[0] + x[LOBES - 1]) / 2, (y[0] + y[LOBES - 1]) / 2);
        for (int lobe = 0; lobe < LOBES; lobe++) {
            int next = (lobe + 1) % LOBES;
            outline.bow(x[lobe], y[lobe], (x[lobe] + x[next]) / 2, (y[lobe] + y[next]) / 2);
        }
        return outline.close();
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.DISPLAY, p.paper()).lines(3).upTo(100));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.QUIET, p.paper()).capitals(130).upTo(23));
    }
}
