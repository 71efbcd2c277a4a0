package dev.imagery.rendering.encoding;

/**
 * How much work encoders put into a file: more takes longer and gives fewer bytes at the same quality. Workers that share renders should
 * agree on it, as the first of two different files of one render wins. What the steps cost and gain stands in docs/performance.md.
 *
 * @param avifSpeed libaom's scale, {@value #SLOWEST_AVIF} (most work) to {@value #FASTEST_AVIF}
 * @param webpMethod libwebp's scale, {@value #FASTEST_WEBP} to {@value #SLOWEST_WEBP} (most work)
 */
public record Effort(int avifSpeed, int webpMethod) {

    public static final int SLOWEST_AVIF = 0;
    public static final int FASTEST_AVIF = 9;
    public static final int FASTEST_WEBP = 0;
    public static final int SLOWEST_WEBP = 6;

    /** AVIF stays below half of a JPEG's bytes with it; of WebP more is not worth its time. */
    public static final Effort STANDARD = new Effort(5, 4);

    /** @throws IllegalArgumentException where a step is not of its scale */
    public Effort {
        if (avifSpeed < SLOWEST_AVIF || avifSpeed > FASTEST_AVIF) {
            throw new IllegalArgumentException("AVIF's speed is 0 to 9, not " + avifSpeed);
        }
        if (webpMethod < FASTEST_WEBP || webpMethod > SLOWEST_WEBP) {
            throw new IllegalArgumentException("WebP's method is 0 to 6, not " + webpMethod);
        }
    }
}
