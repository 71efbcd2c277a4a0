package dev.imagery.dsl.overlay;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;

/**
 * A logo whose artwork is chosen.
 *
 * @param title whose logo it is
 * @param digest SHA-256 of the artwork's bytes
 * @param mediaType of the artwork
 * @param size of the artwork in pixels
 * @param align left, centre or right
 * @param opacity above 0 and up to 1
 */
public record PlacedLogo(
        long title,
        String digest,
        String mediaType,
        Size size,
        Box box,
        HorizontalAlignment align,
        VerticalAlignment verticalAlign,
        double opacity)
        implements PlacedOverlay {

    @Override
    public String type() {
        return Logo.TYPE;
    }
}
