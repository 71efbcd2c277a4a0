package dev.imagery.storage.search;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.DeliverySettings;
import dev.imagery.storage.render.Looks;
import dev.imagery.storage.render.Looks.Look;
import dev.imagery.storage.render.Renditions;
import dev.imagery.storage.render.Renditions.Size;
import dev.imagery.storage.render.ShownTitles;
import dev.imagery.storage.tombstone.Tombstones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers pages of assets with their renditions and titles. */
@Service
class Search {

    /** In seconds; what takes longer is no search that anybody waits for. */
    private static final int LONGEST = 10;

    private final Sources sources;
    private final AssetIndex index;
    private final Renditions renditions;
    private final ShownTitles titles;
    private final Looks looks;
    private final Tombstones tombstones;
    private final String baseUrl;

    Search(
            Sources sources,
            AssetIndex index,
            Renditions renditions,
            ShownTitles titles,
            Looks looks,
            Tombstones tombstones,
            DeliverySettings delivery) {
        this.sources = sources;
        this.index = index;
        this.renditions = renditions;
        this.titles = titles;
        this.looks = looks;
        this.tombstones = tombstones;
        this.baseUrl = delivery.baseUrl() + "/";
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, timeout = LONGEST)
    public FoundAsset.Page find(SearchRequest request) {
        return sources.of(request.query().scope())
                .map(source -> find(source, request))
                .orElseGet(
                        () -> new FoundAsset.Page(List.of(), null, request.counted() ? FoundAsset.Count.of(0) : null));
    }

    private FoundAsset.Page find(Source source, SearchRequest request) {
        index.prepare();
        List<AssetHit> found = index.find(source, request.query(), request.after(), request.limit() + 1);
        boolean more = found.size() > request.limit();
        List<AssetHit> page = more ? found.subList(0, request.limit()) : found;
        return new FoundAsset.Page(
                assets(page),
                more ? new Cursor(request.fingerprint(), page.getLast().key()).encoded() : null,
                request.counted()
                        ? FoundAsset.Count.of(index.count(source, request.query(), FoundAsset.Count.LIMIT))
                        : null);
    }

    private List<FoundAsset> assets(List<AssetHit> page) {
        Set<Sha256> keys = page.stream().map(AssetHit::renderKey).collect(Collectors.toSet());
        Map<Size, List<Rendition>> files =
                renditions.ofSizes(page.stream().map(Search::size).collect(Collectors.toSet()));
        Map<Sha256, List<Long>> shown = titles.of(keys);
        Map<Sha256, Look> seen = looks.of(keys);
        Map<Sha256, Instant> purged = tombstones.purgedAt(keys);
        return page.stream()
                .map(hit -> asset(
                        hit,
                        purged.get(hit.renderKey()),
                        files.getOrDefault(size(hit), List.of()),
                        shown.getOrDefault(hit.renderKey(), List.of()),
                        seen.getOrDefault(hit.renderKey(), Look.UNKNOWN)))
                .toList();
    }

    private static Size size(AssetHit hit) {
        return new Size(hit.renderKey(), hit.width(), hit.height());
    }

    private FoundAsset asset(
            AssetHit hit, @Nullable Instant purgedAt, List<Rendition> files, List<Long> titleIds, Look look) {
        AssetContext context = hit.context();
        return new FoundAsset(
                hit.group(),
                hit.version(),
                hit.live(),
                context.country(),
                context.language(),
                context.platform(),
                context.resolution(),
                context.cell().orElse(null),
                hit.width(),
                hit.height(),
                hit.renderKey().hex(),
                purgedAt,
                files.stream()
                        .map(file -> new FoundAsset.Addressed(
                                file, baseUrl + file.key().path()))
                        .toList(),
                titleIds,
                hit.altText(),
                look.dominantColour(),
                look.placeholder(),
                hit.contrast(),
                hit.design(),
                hit.fallbackTitles(),
                hit.madeAt());
    }
}
