package dev.imagery.storage.history;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.DeliverySettings;
import dev.imagery.storage.render.Renditions;
import dev.imagery.storage.render.ShownTitles;
import dev.imagery.storage.tombstone.Tombstones;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what visitors were shown. */
@Service
class History {

    private final LiveAssetsOfThen assets;
    private final Renditions renditions;
    private final ShownTitles titles;
    private final Tombstones tombstones;
    private final URI baseUrl;

    History(
            LiveAssetsOfThen assets,
            Renditions renditions,
            ShownTitles titles,
            Tombstones tombstones,
            DeliverySettings delivery) {
        this.assets = assets;
        this.renditions = renditions;
        this.titles = titles;
        this.tombstones = tombstones;
        this.baseUrl = delivery.baseUrl();
    }

    /** @throws ProblemException 404 where nothing was live for the context, or what was is kept no longer */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Shown shown(AssetContext context, Instant at) {
        List<LiveThen> then = assets.find(context, at);
        if (then.isEmpty()) {
            throw ProblemException.notFound("Nothing that is still kept was live for " + context + " at " + at);
        }
        LiveThen shown = then.getFirst();
        return new Shown(
                at,
                context,
                picture(shown),
                shown.rule(),
                shown.source(),
                then.stream().skip(1).map(LiveThen::asOther).toList());
    }

    private Shown.Picture picture(LiveThen asset) {
        Sha256 key = asset.renderKey();
        Renditions.Size size = new Renditions.Size(key, asset.width(), asset.height());
        return new Shown.Picture(
                key.hex(),
                tombstones.purgedAt(Set.of(key)).get(key),
                asset.width(),
                asset.height(),
                renditions.ofSizes(Set.of(size)).getOrDefault(size, List.of()).stream()
                        .map(file -> new Shown.File(file, URI.create(baseUrl + "/" + file.key())))
                        .toList(),
                titles.of(Set.of(key)).getOrDefault(key, List.of()),
                asset.altText(),
                asset.contrast(),
                asset.provenance());
    }
}
