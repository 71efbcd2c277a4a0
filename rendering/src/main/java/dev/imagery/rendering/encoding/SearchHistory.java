package dev.imagery.rendering.encoding;

import dev.imagery.dsl.encoding.Format;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where qualities were found last, by design and format: pictures of one design need about the same. It only says where to begin, and
 * lives as long as its process. Safe for any number of threads.
 */
final class SearchHistory {

    private record Kind(String design, Format format) {}

    private final Map<Kind, Integer> last = new ConcurrentHashMap<>();

    /** A quality of the ladder. */
    int start(String design, Format format) {
        return last.getOrDefault(new Kind(design, format), usual(format));
    }

    void found(String design, Format format, int quality) {
        last.put(new Kind(design, format), quality);
    }

    private static int usual(Format format) {
        return switch (format) {
            case JPEG, WEBP -> 80;
            case AVIF -> 55;
        };
    }
}
