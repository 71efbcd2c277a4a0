package dev.imagery.rendering.artwork;

import dev.imagery.dsl.target.Size;

/**
 * What a picture is.
 *
 * @param size in pixels, as the eye sees it: turned as its orientation asks
 */
public record Picture(PictureFormat format, Size size) {}
