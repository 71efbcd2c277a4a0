package dev.imagery.rendering.overlay;

import dev.imagery.dsl.overlay.Blur;
import dev.imagery.dsl.overlay.Gradient;
import dev.imagery.dsl.overlay.Tint;
import dev.imagery.dsl.overlay.Vignette;
import dev.imagery.rendering.text.SetText;
import java.nio.file.Path;

/** An overlay of which nothing has to be found out any more before it is drawn. */
sealed interface DrawableOverlay {

    record Scrim(Gradient gradient) implements DrawableOverlay {}

    record Corners(Vignette vignette) implements DrawableOverlay {}

    record Coloured(Tint tint) implements DrawableOverlay {}

    record Softened(Blur blur) implements DrawableOverlay {}

    /**
     * @param file the logo as {@code mpc:} at the size of its place
     * @param opacity above 0 and up to 1
     */
    record Mark(Path file, LogoPlace place, double opacity) implements DrawableOverlay {}

    record Lettering(SetText text) implements DrawableOverlay {}
}
