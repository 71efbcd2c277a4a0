package dev.imagery.rendering.overlay;

import dev.imagery.dsl.overlay.Blur;
import dev.imagery.dsl.overlay.Gradient;
import dev.imagery.dsl.overlay.PlacedLegibleGradient;
import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.overlay.Tint;
import dev.imagery.dsl.overlay.Vignette;
import dev.imagery.dsl.target.Size;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.text.TextSetter;
import java.nio.file.Path;
import java.util.List;

/** Finds out what has to be known before overlays are drawn: where each line of text stands, and the pixels of logos. */
public final class OverlayPreparation {

    /** Decoded logos. */
    @FunctionalInterface
    public interface Logos {

        /**
         * The logo at a size, as {@code mpc:} with its transparency.
         *
         * @throws RenderFailure where it cannot be had or decoded
         */
        Path at(PlacedLogo logo, Size size);
    }

    private final TextSetter texts;

    public OverlayPreparation(TextSetter texts) {
        this.texts = texts;
    }

    /**
     * Sets all texts before anything is drawn, so that one that cannot be set is told by its place in the recipe.
     *
     * @param overlays in the recipe's order
     * @param title in the picture's first place
     * @throws RenderFailure naming the overlay, the title and the cause
     */
    public void setTexts(List<PlacedOverlay> overlays, Size canvas, long title) {
        for (int i = 0; i < overlays.size(); i++) {
            if (overlays.get(i) instanceof PlacedText text) {
                try {
                    texts.set(text, canvas);
                } catch (RenderFailure failure) {
                    throw failure.in("/overlays/" + i + " over title " + title);
                }
            }
        }
    }

    /** @throws RenderFailure naming the text or the logo that cannot be drawn */
    public OverlayPainting prepare(List<PlacedOverlay> overlays, Size canvas, Logos logos) {
        return new OverlayPainting(
                canvas,
                overlays.stream()
                        .map(overlay -> prepare(overlay, canvas, logos))
                        .toList());
    }

    private DrawableOverlay prepare(PlacedOverlay overlay, Size canvas, Logos logos) {
        return switch (overlay) {
            case Gradient gradient -> new DrawableOverlay.Scrim(gradient);
            case PlacedLegibleGradient unsettled ->
                throw new IllegalArgumentException("the strength of the scrim is not found yet: " + unsettled);
            case Vignette vignette -> new DrawableOverlay.Corners(vignette);
            case Tint tint -> new DrawableOverlay.Coloured(tint);
            case Blur blur -> new DrawableOverlay.Softened(blur);
            case PlacedText text -> new DrawableOverlay.Lettering(texts.set(text, canvas));
            case PlacedLogo logo -> {
                var place = LogoPlace.of(logo, canvas);
                yield new DrawableOverlay.Mark(logos.at(logo, place.size()), place, logo.opacity());
            }
        };
    }
}
