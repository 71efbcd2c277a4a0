package dev.imagery.dsl.catalog;

import dev.imagery.dsl.market.LanguageTags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One title of a catalogue snapshot.
 *
 * @param id positive
 * @param originalLanguage canonical BCP 47 tag
 * @param availability empty: everywhere and always
 * @param artwork by canonical BCP 47 tag
 */
public record Title(
        long id, String originalLanguage, List<AvailabilityWindow> availability, Map<String, Artwork> artwork) {

    public boolean isAvailable(String country, Instant now) {
        return availability.isEmpty() || availability.stream().anyMatch(window -> window.admits(country, now));
    }

    /** The artwork for a language: its own, that of a shorter tag, or that of the title's original language. */
    public Optional<Artwork> artworkFor(String language) {
        return Stream.concat(LanguageTags.lookupChain(language).stream(), Stream.of(originalLanguage))
                .flatMap(tag -> Optional.ofNullable(artwork.get(tag)).stream())
                .findFirst();
    }

    /** Whether {@link #artworkFor} has to fall back to another language. */
    public boolean hasArtworkIn(String language) {
        return LanguageTags.lookupChain(language).stream().anyMatch(artwork::containsKey);
    }
}
