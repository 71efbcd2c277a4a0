package dev.imagery.orchestration.visit;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the headers in which a caller hands on what a browser, or the network before it, tells. Each is read only where it is named
 * here and the parameter of the same meaning is absent; none is named by default.
 *
 * @param country of the visitor, such as {@code CloudFront-Viewer-Country}
 * @param language ranges of languages, such as {@code Accept-Language}
 * @param formats media types of images, such as {@code X-Forwarded-Accept}; never {@code Accept}, which is about the JSON
 * @param viewportWidth in CSS pixels, such as {@code Sec-CH-Viewport-Width}
 * @param viewportHeight in CSS pixels, such as {@code Sec-CH-Viewport-Height}
 * @param dpr device pixels for a CSS pixel, such as {@code Sec-CH-DPR}
 * @param saveData {@code on} where few bytes are wanted, such as {@code Save-Data}
 */
record HeaderSettings(
        @Nullable @Pattern(regexp = NAME, message = EXPECTED) String country,

        @Nullable @Pattern(regexp = NAME, message = EXPECTED) String language,

        @Nullable @Pattern(regexp = "(?!(?i:accept)$)" + NAME, message = EXPECTED + " other than Accept")
        String formats,

        @Nullable @Pattern(regexp = NAME, message = EXPECTED) String viewportWidth,

        @Nullable @Pattern(regexp = NAME, message = EXPECTED) String viewportHeight,

        @Nullable @Pattern(regexp = NAME, message = EXPECTED) String dpr,

        @Nullable @Pattern(regexp = NAME, message = EXPECTED) String saveData) {

    private static final String NAME = "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}";
    private static final String EXPECTED = "the name of a header";

    /** No header is read. */
    static final HeaderSettings NONE = new HeaderSettings(null, null, null, null, null, null, null);
}
