package dev.imagery.generation.catalog.title;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What the catalogue says of a title. {@link TitleReader} makes it, so that its parts are valid.
 *
 * @param names by canonical BCP 47 tag; one at least in the original language
 * @param originalLanguage canonical BCP 47 tag
 * @param genres lower-case words, distinct
 * @param year of its first publication or performance; negative before the common era
 * @param maturity the least age of its audience, in years, 0 to 21
 * @param popularity 0 to 100
 * @param launched the day it came to the service
 * @param tags lower-case words, distinct
 * @param availability empty: everywhere and always
 */
public record TitleFacts(
        SortedMap<String, String> names,
        String originalLanguage,
        Kind kind,
        List<String> genres,
        int year,
        int maturity,
        int popularity,
        LocalDate launched,
        List<String> tags,
        List<AvailabilityWindow> availability) {}
