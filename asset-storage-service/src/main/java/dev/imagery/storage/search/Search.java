package dev.imagery.storage.search;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.DeliverySettings;
import dev.imagery.storage.render.Looks;
import dev.imagery.storage.render.Looks.Look;
import dev.imagery.storage.render.Renditions;
import dev.imagery.storage.render.ShownTitles;
import java.net.URI;
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

    private final AssetIndex index;
    private final Renditions renditions;
    private final ShownTitles titles;
    private final Looks looks;
    private final URI baseUrl;

    Search(AssetIndex index, Renditions renditions, ShownTitles titles, Looks looks, DeliverySettings delivery) {
        this.index = index;
        this.renditions = renditions;
        this.titles = titles;
        this.looks = looks;
        this.baseUrl = delivery.baseUrl();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FoundAsset.Page find(AssetQuery query, @Nullable Cursor after, int limit) {
        List<AssetHit> found = index.find(query, after, limit + 1);
        List<AssetHit> page = found.size() > limit ? found.subList(0, limit) : found;
        Set<Sha256> keys = page.stream().map(AssetHit::renderKey).collect(Collectors.toSet());
        Map<Sha256, List<Rendition>> pictures = renditions.of(keys);
        Map<Sha256, List<Long>> shown = titles.of(keys);
        Map<Sha256, Look> seen = looks.of(keys);
        List<FoundAsset> assets = page.stream()
                .map(hit -> asset(
                        hit,
                        pictures.getOrDefault(hit.renderKey(), List.of()),
                        shown.getOrDefault(hit.renderKey(), List.of()),
                        seen.getOrDefault(hit.renderKey(), Look.UNKNOWN)))
                .toList();
        return new FoundAsset.Page(
                assets, found.size() > limit ? page.getLast().cursor().encoded() : null);
    }

    private FoundAsset asset(AssetHit hit, List<Rendition> pictures, List<Long> titleIds, Look look) {
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
                pictures.stream()
                        .filter(picture -> picture.width() == hit.width() && picture.height() == hit.height())
                        .map(picture -> new FoundAsset.Addressed(picture, URI.create(baseUrl + "/" + picture.key())))
                        .toList(),
                titleIds,
                hit.altText(),
                look.dominantColour(),
                look.placeholder(),
                hit.contrast());
    }
}
