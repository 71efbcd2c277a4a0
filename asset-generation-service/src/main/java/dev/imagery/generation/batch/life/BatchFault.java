package dev.imagery.generation.batch.life;

/**
 * Why a batch ended without success.
 *
 * @param asset the asset concerned, as in {@code US/en/browser/high}; the market where it is all of a market's; empty where it
 *     is the whole batch
 * @param code stable, for programs
 * @param message the cause, for people
 */
public record BatchFault(String asset, String code, String message) {

    /** The code where the version was given to publication and refused there. */
    public static final String PUBLICATION_REFUSED = "publication-refused";

    /** Of the whole batch. */
    public static BatchFault ofAll(String code, String message) {
        return new BatchFault("", code, message);
    }
}
