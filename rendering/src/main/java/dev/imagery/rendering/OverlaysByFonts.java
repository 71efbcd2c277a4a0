package dev.imagery.rendering;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.overlay.OverlayPreparation;
import dev.imagery.rendering.text.TextSetter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Texts are measured with the fonts that they are drawn with: what is known of them is kept for each set of fonts. */
final class OverlaysByFonts {

    /** The renders of a batch share few sets. */
    private static final int MOST_RECENT = 100;

    private final Supplier<ImageMagick> imageMagick;
    private final Map<RunLimits, OverlayPreparation> recent =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RunLimits, OverlayPreparation> eldest) {
                    return size() > MOST_RECENT;
                }
            });

    OverlaysByFonts(Supplier<ImageMagick> imageMagick) {
        this.imageMagick = imageMagick;
    }

    /** @param limits that say what fonts there are */
    OverlayPreparation within(RunLimits limits) {
        return recent.computeIfAbsent(
                limits,
                first -> new OverlayPreparation(
                        new TextSetter(operation -> imageMagick.get().run(operation, first), first)));
    }
}
