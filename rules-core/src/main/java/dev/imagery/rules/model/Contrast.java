package dev.imagery.rules.model;

/**
 * How much a page's text stands out from a picture: the contrast ratio of WCAG 2.2, 1 to 21.
 *
 * @param worst where it is least
 * @param mean over all that text stands on
 */
public record Contrast(double worst, double mean) {

    /** Of a colour on itself. */
    public static final int LEAST = 1;

    /** Of black on white. */
    public static final int GREATEST = 21;

    public Contrast {
        if (!isRatio(worst) || !isRatio(mean)) {
            throw new IllegalArgumentException("contrasts are from 1 to 21");
        }
    }

    /** Whether there are two colours of this contrast. */
    public static boolean isRatio(double ratio) {
        return ratio >= LEAST && ratio <= GREATEST;
    }
}
