package dev.imagery.orchestration.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a {@code <picture>} offers a browser: for each encoding the files of all widths. */
public final class PictureSources {

    /**
     * The files of one encoding.
     *
     * @param type their media type
     * @param renditions one for each width, ascending
     */
    public record Source(String type, List<Rendition> renditions) {

        public Source {
            renditions = List.copyOf(renditions);
        }

        /** As {@code srcset} takes them, by width (HTML, 4.8.4.2.1). */
        public String srcset(AssetUrls urls) {
            return renditions.stream()
                    .map(rendition -> urls.of(rendition.key()) + " " + rendition.width() + "w")
                    .collect(Collectors.joining(", "));
        }
    }

    private PictureSources() {}

    /**
     * The sources of a picture, in the order of the encodings.
     *
     * @param like the rendition that is given to whoever takes only one: others of another shape are left out
     * @param renditions of the same picture in all of its sizes
     */
    public static List<Source> of(Rendition like, List<Rendition> renditions, Encodings encodings) {
        List<Source> sources = new ArrayList<>();
        for (String encoding : encodings.preferred()) {
            Map<Integer, Rendition> byWidth = renditions.stream()
                    .filter(rendition -> rendition.encoding().equals(encoding) && rendition.hasShapeOf(like))
                    .sorted(Comparator.comparing(Rendition::key))
                    .collect(Collectors.toMap(
                            Rendition::width, rendition -> rendition, (first, second) -> first, TreeMap::new));
            if (!byWidth.isEmpty()) {
                List<Rendition> widths = new ArrayList<>(byWidth.values());
                sources.add(new Source(widths.getFirst().mediaType(), widths));
            }
        }
        return sources;
    }
}
