package dev.imagery.aws;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A resource of a template.
 *
 * @param id its logical id
 * @param content with {@code Properties}
 */
record Resource(String id, Map<?, ?> content) {

    static Resource of(String id, Object content) {
        return new Resource(id, (Map<?, ?>) content);
    }

    /** What stands at the path below the properties, null where nothing does. */
    Object at(String... path) {
        Object found = content.get("Properties");
        for (String step : path) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    /** The elements of a list there; none where there is nothing. */
    Stream<Resource> each(String... path) {
        Object found = at(path);
        return found == null
                ? Stream.empty()
                : ((List<?>) found)
                        .stream()
                                .map(Objects::requireNonNull)
                                .map(element -> new Resource(id, Map.of("Properties", element)));
    }

    /** All of it as text, to look for names in. */
    String text() {
        return String.valueOf(content);
    }
}
