package dev.imagery.storage.compare;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.compare.ComparedAssets.Row;
import dev.imagery.storage.compare.ComparedAssets.Totals;
import dev.imagery.storage.group.SealedVersions;
import dev.imagery.storage.object.DeliverySettings;
import dev.imagery.storage.render.Renditions;
import dev.imagery.storage.render.Renditions.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is known of how two versions differ. */
@Service
class Comparing {

    /** In seconds; two versions of 100,000 assets take one or two. */
    private static final int LONGEST = 30;

    private final SealedVersions versions;
    private final ComparedAssets assets;
    private final Renditions renditions;
    private final URI baseUrl;

    Comparing(SealedVersions versions, ComparedAssets assets, Renditions renditions, DeliverySettings delivery) {
        this.versions = versions;
        this.assets = assets;
        this.renditions = renditions;
        this.baseUrl = delivery.baseUrl();
    }

    /** A page, and the versions that it is of. */
    record Answer(Compared versions, Comparison page) {

        boolean isDone() {
            return page.pictures().pairs() == page.pictures().measured();
        }
    }

    /** @throws dev.imagery.starter.problem.ProblemException 404, 409 where a version is not sealed or kept no longer */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, timeout = LONGEST)
    public Answer compare(String group, int to, ComparisonRequest request) {
        Compared compared = new Compared(versions.id(group, request.from()), versions.id(group, to));
        Totals totals = assets.totals(compared);
        List<Row> found = assets.page(compared, request.changes(), request.after(), request.limit() + 1);
        boolean more = found.size() > request.limit();
        List<Row> page = more ? found.subList(0, request.limit()) : found;
        return new Answer(
                compared,
                new Comparison(
                        group,
                        request.from(),
                        to,
                        new Comparison.Progress(
                                totals.pairs() == totals.measured() ? "done" : "running",
                                totals.pairs(),
                                totals.measured()),
                        totals.assets(),
                        answered(page),
                        more ? page.getLast().cursor().encoded() : null));
    }

    private List<Comparison.Asset> answered(List<Row> page) {
        Map<Size, List<Rendition>> files = renditions.ofSizes(page.stream()
                .flatMap(row -> Stream.concat(row.before().stream(), row.after().stream()))
                .collect(Collectors.toSet()));
        return page.stream()
                .map(row -> new Comparison.Asset(
                        row.context(),
                        row.change(),
                        row.difference().orElse(null),
                        row.obstacle().orElse(null),
                        picture(row.before(), files),
                        picture(row.after(), files)))
                .toList();
    }

    private Comparison.@Nullable Picture picture(Optional<Size> size, Map<Size, List<Rendition>> files) {
        return size.map(known -> new Comparison.Picture(
                        known.renderKey().hex(),
                        known.width(),
                        known.height(),
                        url(files.getOrDefault(known, List.of()))))
                .orElse(null);
    }

    private @Nullable URI url(List<Rendition> files) {
        return files.stream()
                .filter(file -> file.encoding() == Encoding.JPEG)
                .findFirst()
                .or(() -> files.stream().findFirst())
                .map(file -> URI.create(baseUrl + "/" + file.key()))
                .orElse(null);
    }
}
