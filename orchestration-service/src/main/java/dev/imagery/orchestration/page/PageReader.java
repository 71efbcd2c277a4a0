package dev.imagery.orchestration.page;

import dev.imagery.rules.reading.AdaptiveFieldsReader;
import dev.imagery.rules.reading.Faults;
import dev.imagery.rules.reading.JsonDocument;
import dev.imagery.rules.reading.Place;
import dev.imagery.rules.reading.Reading;
import dev.imagery.rules.reading.RuleLimits;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code {"modes": {…}, "mode": "signup", "fallback": {…}}}, or {@code {"fields": {…}, "fallback": {…}}} of a page of one mode,
 * with every fault.
 */
public final class PageReader {

    static final int MOST_MODES = 20;

    private static final String PAGE = "a page with modes, or with the fields of its one mode";
    private static final String MODES = "an object of modes by name";
    private static final String MODE = "a mode with its fields";

    /** A fallback has to stand for itself, so there is no schema that JSON in it could be of. */
    private static final AdaptiveFieldsReader FALLBACK_READER =
            new AdaptiveFieldsReader(RuleLimits.USUAL, Schemas.none());

    private PageReader() {}

    /**
     * Reads a document with all its faults.
     *
     * @throws tools.jackson.core.JacksonException when the document is not JSON, or cannot be read to its end
     */
    public static Reading<PageDefinition> read(InputStream document) {
        return switch (JsonDocument.read(document)) {
            case Reading.Refused<JsonDocument>(var faults, int total) -> new Reading.Refused<>(faults, total);
            case Reading.Accepted<JsonDocument>(JsonDocument json) -> read(json.tree());
        };
    }

    private static Reading<PageDefinition> read(JsonNode tree) {
        var faults = new Faults();
        Place place = new Place(tree, "", faults);
        PageDefinition page = place.isObject(PAGE) ? page(place) : null;
        return page == null || faults.total() > 0 ? faults.refused() : new Reading.Accepted<>(page);
    }

    private static @Nullable PageDefinition page(Place place) {
        Place modes = place.child("modes");
        Map<String, Mode> read;
        String first;
        if (modes != null) {
            place.knows(Set.of("modes", "mode", "fallback"));
            read = modes(modes);
            first = first(place, modes, read);
        } else {
            place.knows(Set.of("fields", "fallback"));
            read = Map.of(Mode.ONLY, new ModeReader(Mode.ONLY, Set.of()).read(place));
            first = Mode.ONLY;
        }
        Map<String, JsonNode> fallback = fallback(place);
        return first == null
                ? null
                : new PageDefinition(read, first, fallback, place.node().toString());
    }

    private static Map<String, Mode> modes(Place place) {
        var modes = new LinkedHashMap<String, Mode>();
        if (place.isObject(MODES) && place.hasSize(1, MOST_MODES, "modes")) {
            Set<String> names = Set.copyOf(place.node().propertyNames());
            for (Place mode : place.children()) {
                String name = mode.name();
                if (mode.isNamedWell(name) && mode.isObject(MODE)) {
                    mode.knows(Set.of("fields"));
                    modes.put(name, new ModeReader(name, names).read(mode));
                }
            }
        }
        return modes;
    }

    private static @Nullable String first(Place page, Place modes, Map<String, Mode> read) {
        Place stated = page.child("mode");
        if (stated == null) {
            if (modes.node().size() > 1) {
                page.required(
                        "mode", "the name of the mode that is answered where none is asked for, as there are several");
            }
            return read.keySet().stream().findFirst().orElse(null);
        }
        return ModeReader.modeNamed(stated, modes.node().propertyNames());
    }

    private static Map<String, JsonNode> fallback(Place page) {
        var values = new LinkedHashMap<String, JsonNode>();
        Place fallback = page.child("fallback");
        if (fallback != null) {
            FALLBACK_READER.read(fallback, 0);
            fallback.node().properties().forEach(field -> values.put(field.getKey(), field.getValue()));
        }
        return values;
    }
}
