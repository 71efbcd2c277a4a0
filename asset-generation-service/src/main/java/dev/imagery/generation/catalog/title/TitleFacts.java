package dev.imagery.generation.catalog.title;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.PopularityByCountry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the catalogue says of a title. {@link TitleReader} makes it, so that its parts are valid.
 *
 * @param names by canonical BCP 47 tag; one at least in the original language
 * @param originalLanguage canonical BCP 47 tag
 * @param originCountries ISO 3166-1 alpha-2, distinct; empty where they are not known
 * @param kind a lower-case word
 * @param genres lower-case words, distinct
 * @param tags lower-case words, distinct
 * @param franchise a lower-case word that the titles of one franchise share
 * @param year of its first publication or performance; negative before the common era
 * @param maturity the least age of its audience, in years, 0 to 21
 * @param popularity 0 to 100
 * @param popularityByCountry 0 to 100, where it differs from {@code popularity}
 * @param launched the day it came to the service
 * @param broadAudience whether it is for everybody; empty where the maturity tells
 * @param availability empty: everywhere and always
 */
public record TitleFacts(
        SortedMap<String, String> names,
        String originalLanguage,
        List<String> originCountries,
        String kind,
        List<String> genres,
        List<String> tags,
        Optional<String> franchise,
        int year,
        int maturity,
        int popularity,
        PopularityByCountry popularityByCountry,
        LocalDate launched,
        Optional<Boolean> broadAudience,
        List<AvailabilityWindow> availability) {

    /** The highest maturity of a title that is for everybody unless it says otherwise, in years. */
    static final int BROAD_MATURITY = 12;

    public boolean isForBroadAudience() {
        return broadAudience.orElse(maturity <= BROAD_MATURITY);
    }
}
