package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Box;
import dev.imagery.local.catalog.poster.drawing.Canvas;
import dev.imagery.local.catalog.poster.drawing.Drawing;
import dev.imagery.local.catalog.poster.drawing.Palette;
import dev.imagery.local.catalog.poster.drawing.Texture;
import dev.imagery.local.catalog.poster.drawing.Type;
import dev.imagery.local.catalog.poster.lettering.Face;

/** A block print in three inks: an engraved sky whose lines swell with the light, and a silhouette cut free of it. */
final class Woodcut implements PosterStyle {

    private static final Box TITLE = new Box(64, 664, 472, 138);
    private static final Box CREATOR = new Box(64, 814, 472, 30);

    @Override
    public void paint(Canvas canvas, Design design) {
        var p = design.palette();
        canvas.plain(p.paper()).draw(d -> d.fill(p.accent()).circle(300, 330, 178));
        canvas.layer("Multiply", lines -> sky(lines, design));
        canvas.draw(d -> {
            d.outlined(p.paper(), p.paper(), 4.5).motif(design.motif(), 300, 360, 390);
            d.fill(p.ink()).motif(design.motif(), 300, 360, 390);
            ground(d, design);
            frame(d, p);
        });
        Texture.WOOD.over(canvas, "SoftLight");
    }

    private static void sky(Canvas canvas, Design design) {
        canvas.add("-size", "1300x1300", "radial-gradient:white-black", "-crop", "600x900+350+320", "+repage");
        switch (design.variation(3)) {
            case 0 -> canvas.layer("Blend", Woodcut::straightLines);
            case 1 -> canvas.layer("Blend", Woodcut::rings);
            default -> canvas.layer("Blend", Woodcut::rays);
        }
        canvas.add("-level", "44%,56%", "+level-colors", design.palette().deep() + ",white");
    }

    private static void straightLines(Canvas canvas) {
        canvas.add("-define", "compose:args=50");
        canvas.add("(", "-size", "4x6", "gradient:white-black", "(", "+clone", "-flip", ")", "-append");
        canvas.add("-write", "mpr:lines", "+delete", ")").tiled("mpr:lines");
    }

    private static void rings(Canvas canvas) {
        canvas.add("-define", "compose:args=50");
        canvas.add("-size", "1300x1300", "radial-gradient:white-black", "-crop", "600x900+350+320", "+repage");
        canvas.add("-function", "Sinusoid", "52,0,0.5,0.5");
    }

    private static void rays(Canvas canvas) {
        canvas.add("-define", "compose:args=50");
        canvas.plain("black").draw(d -> {
            d.fill("white");
            for (int ray = 0; ray < 72; ray++) {
                double from = Math.toRadians(ray * 5);
                double to = Math.toRadians(ray * 5 + 2.5);
                d.polygon(
                        300,
                        330,
                        300 + 800 * Math.cos(from),
                        330 + 800 * Math.sin(from),
                        300 + 800 * Math.cos(to),
                        330 + 800 * Math.sin(to));
            }
        });
        canvas.add("-blur", "0x1.5");
    }

    private static void ground(Drawing d, Design design) {
        var p = design.palette();
        d.fill(p.ink());
        d.path("M0,600 C90,560 190,560 300,584 C410,606 520,600 600,566 L600,900 L0,900 Z");
        var random = design.random();
        for (int row = 0; row < 4; row++) {
            double y = 600 + row * 14;
            for (int stroke = 0; stroke < 7; stroke++) {
                double x = 50 + stroke * 75 + random.nextInt(-20, 20);
                d.fill(p.paper()).polygon(x, y, x + 30 + random.nextInt(26), y + 2, x + 26, y + 5 - row);
            }
        }
    }

    private static void frame(Drawing d, Palette p) {
        d.stroke(p.paper(), 60).rectangle(0, 0, 600, 900);
        d.stroke(p.ink(), 5).rectangle(34, 34, 532, 832);
    }

    @Override
    public void letter(Canvas canvas, Design design, Words words) {
        var p = design.palette();
        canvas.text(
                words.title(),
                words.language(),
                TITLE,
                Type.of(Face.BOOK, p.paper()).capitals(20).lines(3).upTo(112));
        canvas.text(
                words.creator(),
                words.language(),
                CREATOR,
                Type.of(Face.BOOK, p.bright()).capitals(140).upTo(22));
    }
}
