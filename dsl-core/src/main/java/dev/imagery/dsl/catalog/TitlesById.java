package dev.imagery.dsl.catalog;

import dev.imagery.dsl.font.CatalogFonts;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A snapshot as two arrays, in the order of the ids. */
final class TitlesById implements CatalogSnapshot {

    private final long revision;
    private final long[] ids;
    private final Title[] titles;
    private final Map<String, Set<String>> regions;
    private final Optional<CatalogFonts> fonts;

    private TitlesById(long revision, Title[] titles, Map<String, Set<String>> regions, Optional<CatalogFonts> fonts) {
        this.revision = revision;
        this.titles = titles;
        this.ids = Arrays.stream(titles).mapToLong(Title::id).toArray();
        this.regions = Map.copyOf(regions);
        this.fonts = fonts;
    }

    static TitlesById of(
            long revision, Collection<Title> titles, Map<String, Set<String>> regions, Optional<CatalogFonts> fonts) {
        var sorted = titles.stream().sorted(Comparator.comparingLong(Title::id)).toArray(Title[]::new);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].id() == sorted[i - 1].id()) {
                throw new IllegalArgumentException("title " + sorted[i].id() + " is there twice");
            }
        }
        return new TitlesById(revision, sorted, regions, fonts);
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Optional<Title> title(long id) {
        int place = Arrays.binarySearch(ids, id);
        return place < 0 ? Optional.empty() : Optional.of(titles[place]);
    }

    @Override
    public Stream<Title> titles() {
        return Arrays.stream(titles);
    }

    @Override
    public Map<String, Set<String>> regions() {
        return regions;
    }

    @Override
    public Optional<CatalogFonts> fonts() {
        return fonts;
    }
}
