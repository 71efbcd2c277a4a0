package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Canvas;

/** A way to make a poster. Both calls are pure: they only add arguments to the canvas's command. */
public interface PosterStyle {

    /** Paints what the posters of all languages share, as one picture of the canvas's size. */
    void paint(Canvas canvas, Design design);

    /** Writes the words of one language over it. */
    void letter(Canvas canvas, Design design, Words words);
}
