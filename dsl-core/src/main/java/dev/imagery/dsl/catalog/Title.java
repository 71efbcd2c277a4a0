package dev.imagery.dsl.catalog;

import dev.imagery.dsl.market.Countries;
import dev.imagery.dsl.market.LanguageTags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * One title of a catalogue snapshot. Its collections are not copied, so that many titles may share one: whoever makes a title
 * gives it such as never change.
 *
 * @param id positive
 * @param names by canonical BCP 47 tag; one at least in the original language
 * @param originalLanguage canonical BCP 47 tag
 * @param originCountries ISO 3166-1 alpha-2; empty where they are not known
 * @param kind a lower-case word, such as {@code film} or {@code series}
 * @param genres lower-case words
 * @param tags lower-case words
 * @param franchise a lower-case word that titles of one franchise share
 * @param year of its first publication or performance; negative before the common era
 * @param maturity the least age of its audience, in years, 0 to 21
 * @param popularity 0 to 100, wherever {@code popularityByCountry} says nothing else
 * @param popularityByCountry 0 to 100
 * @param launched the day it came to the service
 * @param broadAudience whether it is for everybody, so that it may stand where anybody looks
 * @param availability empty: everywhere and always
 * @param withdrawals where and when it may not be shown, whatever its availability says
 * @param artwork one at most of each kind and language
 */
public record Title(
        long id,
        SortedMap<String, String> names,
        String originalLanguage,
        Set<String> originCountries,
        String kind,
        Set<String> genres,
        Set<String> tags,
        Optional<String> franchise,
        int year,
        int maturity,
        int popularity,
        Map<String, Integer> popularityByCountry,
        LocalDate launched,
        boolean broadAudience,
        List<AvailabilityWindow> availability,
        List<AvailabilityWindow> withdrawals,
        List<Artwork> artwork) {

    public boolean isAvailable(String country, Instant now) {
        return (availability.isEmpty() || admits(availability, country, now)) && !isWithdrawn(country, now);
    }

    /** Whether it may not be shown there, whatever its availability says. */
    public boolean isWithdrawn(String country, Instant now) {
        return admits(withdrawals, country, now);
    }

    private static boolean admits(List<AvailabilityWindow> windows, String country, Instant now) {
        return !windows.isEmpty() && windows.stream().anyMatch(window -> window.admits(country, now));
    }

    /** All windows whose bounds change where it may be shown. */
    public Stream<AvailabilityWindow> windows() {
        return Stream.concat(availability.stream(), withdrawals.stream());
    }

    public int popularityIn(String country) {
        return popularityByCountry.getOrDefault(country, popularity);
    }

    /**
     * Whether it comes from the country. Where its origin is not known, its original language tells: one of the country's own,
     * and not that of another region, as {@code pt-BR} is in Portugal.
     */
    public boolean isLocalOriginalIn(String country) {
        return originCountries.isEmpty() ? isOfLanguageOf(country) : originCountries.contains(country);
    }

    private boolean isOfLanguageOf(String country) {
        var own = Countries.ownLanguages(country);
        if (originalLanguage.indexOf('-') < 0) {
            return own.contains(originalLanguage);
        }
        var region = Locale.forLanguageTag(originalLanguage).getCountry();
        return (region.isEmpty() || region.equals(country))
                && LanguageTags.lookupChain(originalLanguage).stream().anyMatch(own::contains);
    }

    /** Its name in a language, in that of a shorter tag, or in its original language. */
    public String nameIn(String language) {
        return Stream.concat(LanguageTags.lookupChain(language).stream(), Stream.of(originalLanguage))
                .flatMap(tag -> Optional.ofNullable(names.get(tag)).stream())
                .findFirst()
                .orElse("");
    }

    /** The artwork in exactly this language. */
    public Optional<Artwork> artwork(ArtworkKind kind, String language) {
        for (var picture : artwork) {
            if (picture.kind() == kind && picture.language().equals(language)) {
                return Optional.of(picture);
            }
        }
        return Optional.empty();
    }

    /** The artwork in a language or in that of a shorter tag (RFC 4647, lookup). */
    public Optional<Artwork> artworkInOrShorter(ArtworkKind kind, String language) {
        return LanguageTags.lookupChain(language).stream()
                .flatMap(tag -> artwork(kind, tag).stream())
                .findFirst();
    }
}
