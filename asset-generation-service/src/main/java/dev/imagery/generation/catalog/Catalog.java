package dev.imagery.generation.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
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
        var byId = new HashMap<Long, Title>();
        ids.stream().distinct().gather(Gatherers.windowFixed(IDS_A_QUERY)).forEach(some -> load(revision, some, byId));
        return id -> Optional.ofNullable(byId.get(id));
    }

    private void load(long revision, List<Long> ids, Map<Long, Title> byId) {
        var pictures = artwork.asOf(revision, ids).stream()
                .collect(groupingBy(ArtworkRow::titleId, toMap(ArtworkRow::language, ArtworkRow::artwork)));
        for (var row : titles.asOf(revision, ids)) {
            var facts = row.facts();
            byId.put(
                    row.id(),
                    new Title(
                            row.id(),
                            facts.originalLanguage(),
                            facts.availability(),
                            pictures.getOrDefault(row.id(), Map.of())));
        }
    }
}
