package dev.imagery.dsl.catalog;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;
import java.util.Optional;

/**
 * One picture of a title, known by its content.
 *
 * @param digest SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param mediaType for example {@code image/jpeg}
 * @param size in pixels
 * @param language canonical BCP 47 tag; {@link #WITHOUT_LANGUAGE} for a picture without text
 * @param focalPoint what crops stay around
 * @param keepInside what no crop may cut; empty where nothing is said, and only the focal point counts
 * @param cropStated whether people said the focal point or the box, and not this catalogue's defaults
 * @param dominantColour {@code #rrggbb}; empty where it is not known
 */
public record Artwork(
        String digest,
        String mediaType,
        Size size,
        ArtworkKind kind,
        String language,
        FocalPoint focalPoint,
        Optional<Box> keepInside,
        boolean cropStated,
        Optional<String> dominantColour) {

    /** BCP 47 for "no linguistic content". */
    public static final String WITHOUT_LANGUAGE = "zxx";

    /** Artwork of which only the bytes are known: the crop is the default, and the colour unknown. */
    public static Artwork of(String digest, String mediaType, Size size, ArtworkKind kind, String language) {
        return new Artwork(
                digest, mediaType, size, kind, language, FocalPoint.CENTRE, Optional.empty(), false, Optional.empty());
    }
}
