package dev.imagery.storage.review;

import dev.imagery.storage.compare.ChangeCursor;
import dev.imagery.storage.compare.Compared;
import dev.imagery.storage.compare.LargestChanges;
import dev.imagery.storage.group.VersionsUnderReview;
import dev.imagery.storage.group.VersionsUnderReview.Earlier;
import dev.imagery.storage.group.VersionsUnderReview.UnderReview;
import dev.imagery.storage.object.DeliverySettings;
import dev.imagery.storage.render.Renditions;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts together what a page of a review shows. */
@Service
class Reviewing {

    private final VersionsUnderReview versions;
    private final LargestChanges changes;
    private final Renditions renditions;
    private final URI delivery;

    Reviewing(VersionsUnderReview versions, LargestChanges changes, Renditions renditions, DeliverySettings settings) {
        this.versions = versions;
        this.changes = changes;
        this.renditions = renditions;
        this.delivery = settings.baseUrl();
    }

    /**
     * A page.
     *
     * @param from the version to see it beside; empty: the live one
     * @throws dev.imagery.starter.problem.ProblemException 404; 409 where a version is not sealed or kept no longer
     */
    Review review(
            URI address, String group, int number, Optional<Integer> from, Optional<ChangeCursor> after, int limit) {
        UnderReview version = versions.find(group, number, from);
        Compared compared = Compared.of(version.before().map(Earlier::id), version.id());
        LargestChanges.Page page = changes.page(compared, after, limit);
        return new Review(
                address,
                version,
                page,
                renditions.of(page.shown().stream()
                        .flatMap(pair -> Stream.concat(pair.before().stream(), pair.after().stream()))
                        .toList()),
                delivery);
    }
}
