package dev.imagery.generation.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.catalog.TitlePacking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads snapshots from the database. The titles of whole ones are packed. */
@Component
class SnapshotLoading {

    private static final int IDS_A_QUERY = 1_000;

    /** Above it, another snapshot is no quicker to change than to load anew. */
    private static final int MOST_CHANGED = 20_000;

    private final JdbcClient jdbc;
    private final TitleRows titles;
    private final ArtworkRows artwork;
    private final RegionRows regions;
    private final FontRows fonts;
    private final WithdrawalRows withdrawals;

    SnapshotLoading(
            JdbcClient jdbc,
            TitleRows titles,
            ArtworkRows artwork,
            RegionRows regions,
            FontRows fonts,
            WithdrawalRows withdrawals) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.artwork = artwork;
        this.regions = regions;
        this.fonts = fonts;
        this.withdrawals = withdrawals;
    }

    /** With all titles. */
    @Transactional(readOnly = true)
    public CatalogSnapshot whole(long revision) {
        var packing = new TitlePacking();
        var all = new ArrayList<Title>();
        var withdrawn = withdrawals.asOf(revision);
        try (var pictures = artwork.asOf(revision)) {
            var byTitle = new ArtworkByTitle(pictures.iterator());
            titles.eachAsOf(revision, row -> all.add(packing.packed(title(row, byTitle.next(row.id()), withdrawn))));
        }
        return CatalogSnapshot.of(revision, all, regions.asOf(revision), fonts.asOf(revision));
    }

    /** With all titles, made of another whole snapshot, earlier or later; empty where too much has changed between them. */
    @Transactional(readOnly = true)
    public Optional<CatalogSnapshot> whole(long revision, CatalogSnapshot other) {
        var changed = changed(Math.min(revision, other.revision()), Math.max(revision, other.revision()));
        if (changed.size() > MOST_CHANGED) {
            return Optional.empty();
        }
        var packing = new TitlePacking();
        var all = Stream.concat(
                other.titles().filter(title -> !changed.contains(title.id())),
                load(revision, changed).map(packing::packed));
        return Optional.of(CatalogSnapshot.of(revision, all.toList(), regions.asOf(revision), fonts.asOf(revision)));
    }

    /** With these titles only. */
    @Transactional(readOnly = true)
    public CatalogSnapshot some(long revision, Collection<Long> ids) {
        return CatalogSnapshot.of(revision, load(revision, ids).toList(), regions.asOf(revision), fonts.asOf(revision));
    }

    /** The titles that differ between two revisions. But for withdrawals, a row ends only where another of the same title begins. */
    private Set<Long> changed(long earlier, long later) {
        return new HashSet<>(jdbc.sql("""
                        select id from title where from_revision > :earlier and from_revision <= :later
                        union
                        select title_id from artwork where from_revision > :earlier and from_revision <= :later
                        union
                        select title_id from title_withdrawal
                         where (from_revision > :earlier and from_revision <= :later)
                            or (to_revision > :earlier and to_revision <= :later)
                        limit :most
                        """)
                .param("earlier", earlier)
                .param("later", later)
                .param("most", MOST_CHANGED + 1)
                .query(Long.class)
                .list());
    }

    private Stream<Title> load(long revision, Collection<Long> ids) {
        var withdrawn = withdrawals.asOf(revision);
        return ids.stream()
                .distinct()
                .gather(Gatherers.windowFixed(IDS_A_QUERY))
                .flatMap(some -> {
                    var pictures = artwork.asOf(revision, some).stream()
                            .collect(groupingBy(
                                    ArtworkRow::titleId, mapping(ArtworkRow::artwork, toUnmodifiableList())));
                    return titles.asOf(revision, some).stream()
                            .map(row -> title(row, pictures.getOrDefault(row.id(), List.of()), withdrawn));
                });
    }

    private static Title title(TitleRow row, List<Artwork> pictures, Map<Long, List<AvailabilityWindow>> withdrawn) {
        var facts = row.facts();
        return new Title(
                row.id(),
                facts.names(),
                facts.originalLanguage(),
                Set.copyOf(facts.originCountries()),
                facts.kind(),
                Set.copyOf(facts.genres()),
                Set.copyOf(facts.tags()),
                facts.franchise(),
                facts.year(),
                facts.maturity(),
                facts.popularity(),
                facts.popularityByCountry(),
                facts.launched(),
                facts.isForBroadAudience(),
                facts.availability(),
                withdrawn.getOrDefault(row.id(), List.of()),
                pictures);
    }
}
