package dev.imagery.dsl.catalog;

import dev.imagery.dsl.font.CatalogFonts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The catalogue as of one revision. Asked twice, it answers the same. */
public interface CatalogSnapshot {

    /** The number of the revision; 0 for the empty catalogue. */
    long revision();

    Optional<Title> title(long id);

    /** All titles, by rising id. */
    Stream<Title> titles();

    /** The countries (ISO 3166-1 alpha-2) of each named region. */
    Map<String, Set<String>> regions();

    /** The fonts that texts are set in; empty where the catalogue keeps none: then those of the machine that draws are used. */
    Optional<CatalogFonts> fonts();

    /** A snapshot of given titles, each with an id of its own, that keeps no fonts. */
    static CatalogSnapshot of(long revision, Collection<Title> titles, Map<String, Set<String>> regions) {
        return TitlesById.of(revision, titles, regions, Optional.empty());
    }

    /** A snapshot of given titles, each with an id of its own. */
    static CatalogSnapshot of(
            long revision, Collection<Title> titles, Map<String, Set<String>> regions, CatalogFonts fonts) {
        return TitlesById.of(revision, titles, regions, Optional.of(fonts));
    }
}
