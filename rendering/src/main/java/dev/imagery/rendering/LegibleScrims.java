package dev.imagery.rendering;

import dev.imagery.dsl.legibility.Contrast;
import dev.imagery.dsl.overlay.PlacedLegibleGradient;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.target.Size;
import dev.imagery.rendering.sketch.ScrimStrength;
import dev.imagery.rendering.sketch.ScrimStrength.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds how strong scrims have to be that are to make text legible. For each the picture beneath it is painted once, without being
 * encoded; a picture without such scrims is painted no more often than any other.
 */
final class LegibleScrims {

    /** Paints a picture. */
    interface Drafting {

        /**
         * @param overlays over the scene
         * @return what the small copy of the picture is in
         */
        Path draft(List<PlacedOverlay> overlays);
    }

    private LegibleScrims() {}

    /**
     * The overlays with the strength of every scrim; one that is not needed at all is left out.
     *
     * @throws RenderFailure permanent, with what was reached, where even a full scrim is not enough
     */
    static List<PlacedOverlay> settled(List<PlacedOverlay> overlays, Size canvas, Drafting drafting) {
        var settled = new ArrayList<PlacedOverlay>(overlays.size());
        for (var overlay : overlays) {
            if (overlay instanceof PlacedLegibleGradient scrim) {
                double opacity = strength(scrim, canvas, drafting.draft(List.copyOf(settled)));
                if (opacity > 0) {
                    settled.add(scrim.of(opacity));
                }
            } else {
                settled.add(overlay);
            }
        }
        return settled;
    }

    private static double strength(PlacedLegibleGradient scrim, Size canvas, Path beneath) {
        try {
            return switch (ScrimStrength.find(scrim, canvas, beneath)) {
                case Found.Enough(double opacity) -> opacity;
                case Found.TooWeak(double contrast, double x, double y) ->
                    throw RenderFailure.permanent(
                            String.format(
                                    Locale.ROOT,
                                    "not legible: under a full scrim of %s text of %s has a contrast of %.2f:1 at %.0f %%, %.0f %% of the"
                                            + " picture; %.1f:1 is wanted",
                                    scrim.colour(),
                                    scrim.text().colour(),
                                    contrast,
                                    x * 100,
                                    y * 100,
                                    Contrast.READABLE),
                            new IllegalArgumentException(scrim.toString()));
            };
        } catch (IOException e) {
            throw RenderFailure.transientOne("the small copy of the picture cannot be read", e);
        }
    }
}
