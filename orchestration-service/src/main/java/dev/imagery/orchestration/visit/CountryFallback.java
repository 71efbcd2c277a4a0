package dev.imagery.orchestration.visit;

/**
 * Why a visit gets what visitors of no country in particular get.
 *
 * @param told what was said to be the country; empty where nothing was
 */
public record CountryFallback(String told, Reason reason) {

    /** What was wrong with the country. */
    public enum Reason {
        /** None was told. */
        ABSENT,
        /** A code that ISO 3166-1 leaves to its users or keeps for something else, such as {@code XX}, {@code T1} or {@code EU}. */
        RESERVED,
        /** No code of a country. */
        UNKNOWN
    }
}
