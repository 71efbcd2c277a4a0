package dev.imagery.storage.review;

import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.compare.LargestChanges;
import dev.imagery.storage.group.VersionsUnderReview.UnderReview;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page shows.
 *
 * @param address where the page itself is
 * @param files of all pictures on it
 * @param delivery what stands before an object's key in a URL
 */
record Review(
        URI address, UnderReview version, LargestChanges.Page page, Map<Sha256, List<Rendition>> files, URI delivery) {

    /** Pictures are shown about as wide; larger files would only take longer. */
    private static final int WIDE_ENOUGH = 480;

    private static final Comparator<Rendition> SMALLEST = Comparator.<Rendition>comparingInt(
                    file -> file.width() * file.height())
            .thenComparing(Rendition::encoding);

    /** A file to be shown. */
    record Picture(URI url, int width, int height) {}

    /** The smallest file of a picture that is large enough, and of these the one that every browser shows. */
    Optional<Picture> picture(Sha256 render) {
        List<Rendition> all = files.getOrDefault(render, List.of());
        return all.stream()
                .filter(file -> Math.max(file.width(), file.height()) >= WIDE_ENOUGH)
                .min(SMALLEST)
                .or(() -> all.stream().max(SMALLEST))
                .map(file -> new Picture(URI.create(delivery + "/" + file.key()), file.width(), file.height()));
    }
}
