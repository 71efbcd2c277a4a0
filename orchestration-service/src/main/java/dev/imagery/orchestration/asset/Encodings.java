package dev.imagery.orchestration.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The encodings that a client gets, the best first.
 *
 * @param preferred in the client's order
 */
public record Encodings(List<String> preferred) {

    /** Those that not every browser shows, the smaller files first. */
    private static final List<String> MODERN = List.of("avif", "webp");

    /** All that there are, as a {@code <picture>} lists them for the browser to choose from. */
    public static final Encodings ALL = new Encodings(List.of("avif", "webp", "jpeg", "png"));

    public Encodings {
        preferred = List.copyOf(preferred);
    }

    /**
     * For a client that shows these besides JPEG and PNG. Where an asset has none of all that, it gets WebP, which nearly every browser
     * shows; never AVIF, which older ones do not know.
     */
    public static Encodings shownBy(Set<String> formats) {
        List<String> preferred = new ArrayList<>(4);
        MODERN.stream().filter(formats::contains).forEach(preferred::add);
        preferred.add("jpeg");
        preferred.add("png");
        if (!formats.contains("webp")) {
            preferred.add("webp");
        }
        return new Encodings(preferred);
    }

    /** Of the first encoding that the asset has, the largest rendition; empty where it has nothing for the client. */
    public Optional<Rendition> best(AssetReference asset) {
        for (String encoding : preferred) {
            Optional<Rendition> largest = asset.renditions().stream()
                    .filter(rendition -> rendition.encoding().equals(encoding))
                    .max(Comparator.comparingLong(Rendition::area).thenComparing(Rendition::key));
            if (largest.isPresent()) {
                return largest;
            }
        }
        return Optional.empty();
    }
}
