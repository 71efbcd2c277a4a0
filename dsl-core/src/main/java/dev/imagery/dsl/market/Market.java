package dev.imagery.dsl.market;

/**
 * A country and a language in it.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param language canonical BCP 47 tag
 */
public record Market(String country, String language) implements Comparable<Market> {

    @Override
    public int compareTo(Market other) {
        int byCountry = country.compareTo(other.country);
        return byCountry != 0 ? byCountry : language.compareTo(other.language);
    }

    /** As in {@code US/en}. */
    @Override
    public String toString() {
        return country + "/" + language;
    }
}
