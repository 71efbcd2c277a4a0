package dev.imagery.dsl.expansion;

import dev.imagery.dsl.target.Size;

/**
 * One file that a composition is written as.
 *
 * @param encoding for example {@code jpeg}
 * @param quality 1 to 100, in the scale of the encoding
 * @param size in pixels
 */
public record Output(String encoding, int quality, Size size) implements Comparable<Output> {

    public static final String JPEG = "jpeg";

    /** No loss that the eye finds on artwork at the distance of a screen. */
    public static final int DEFAULT_QUALITY = 82;

    /** By size, then by encoding. */
    @Override
    public int compareTo(Output other) {
        int bySize = size.compareTo(other.size);
        return bySize != 0 ? bySize : encoding.compareTo(other.encoding);
    }
}
