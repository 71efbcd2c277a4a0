package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.asset.AssetUrls;
import dev.imagery.orchestration.asset.PictureSources.Source;
import java.util.List;

/**
 * Has a browser fetch a picture before it has read the page (RFC 8288; HTML, 4.2.5).
 *
 * @param sources as the page's {@code <picture>} has them, at least one
 */
record Preload(AssetUrls urls, List<Source> sources) {

    /**
     * The value for the header {@code Link}. It is of the first encoding only, which is the one that a browser takes from the
     * {@code <picture>} if it can; one that cannot passes it over by its type, so that nothing is fetched twice.
     */
    String header() {
        Source first = sources.getFirst();
        return "<%s>; rel=preload; as=image; type=\"%s\"; imagesrcset=\"%s\"; imagesizes=\"100vw\"; fetchpriority=high"
                .formatted(urls.of(first.renditions().getLast().key()), first.type(), first.srcset(urls));
    }
}
