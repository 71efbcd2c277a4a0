package dev.imagery.generation.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.generation.catalog.title.TitleFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as recipes see it: snapshots by revision. */
@Component
public class Catalog {

    private static final int IDS_A_QUERY = 1_000;

    private final Revisions revisions;
    private final TitleRows titles;
    private final ArtworkRows artwork;

    Catalog(Revisions revisions, TitleRows titles, ArtworkRows artwork) {
        this.revisions = revisions;
        this.titles = titles;
        this.artwork = artwork;
    }

    /** The newest revision; 0 for the empty catalogue. */
    public long revision() {
        return revisions.newest();
    }

    /**
     * The catalogue as of a revision.
     *
     * @param ids of the titles that will be asked for; the snapshot knows no others
     */
    @Transactional(readOnly = true)
    public CatalogSnapshot snapshot(long revision, Collection<Long> ids) {
        var found = ids.stream()
                .distinct()
                .gather(Gatherers.windowFixed(IDS_A_QUERY))
                .flatMap(some -> load(revision, some))
                .toList();
        return CatalogSnapshot.of(revision, found, Map.of());
    }

    private Stream<Title> load(long revision, List<Long> ids) {
        var pictures = artwork.asOf(revision, ids).stream()
                .collect(groupingBy(ArtworkRow::titleId, mapping(ArtworkRow::artwork, toUnmodifiableList())));
        return titles.asOf(revision, ids).stream()
                .map(row -> title(row.id(), row.facts(), pictures.getOrDefault(row.id(), List.of())));
    }

    private static Title title(long id, TitleFacts facts, List<Artwork> pictures) {
        return new Title(
                id,
                facts.names(),
                facts.originalLanguage(),
                Set.of(),
                facts.kind().word(),
                Set.copyOf(facts.genres()),
                Set.copyOf(facts.tags()),
                Optional.empty(),
                facts.year(),
                facts.maturity(),
                facts.popularity(),
                Map.of(),
                facts.launched(),
                facts.maturity() <= 12,
                facts.availability(),
                pictures);
    }
}
