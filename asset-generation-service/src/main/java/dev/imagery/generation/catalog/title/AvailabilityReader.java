package dev.imagery.generation.catalog.title;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.json.Fields;
import dev.imagery.dsl.market.Countries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads where and when a title may be shown. */
final class AvailabilityReader {

    private static final String INSTANT =
            "an instant of ISO 8601 in UTC in the years 1 to 9999, such as 2026-01-31T00:00:00Z";
    private static final int MOST_WINDOWS = 1_000;

    private final ObjectNode title;
    private final Fields fields;

    AvailabilityReader(ObjectNode title, Fields fields) {
        this.title = title;
        this.fields = fields;
    }

    List<AvailabilityWindow> read() {
        if (title.path("availability").isArray() && title.path("availability").isEmpty()) {
            fields.fault(
                    fields.pointer("availability"),
                    "empty",
                    fields.optional("availability"),
                    "windows, or no such field for everywhere and always");
            return List.of();
        }
        return fields.optionalList("availability", MOST_WINDOWS, "availability windows", this::window);
    }

    private Optional<AvailabilityWindow> window(String pointer, JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            fields.fault(pointer, "wrong-type", Optional.of(node), "an object with country, from and until");
            return Optional.empty();
        }
        var window = new Fields(object, pointer);
        var country = country(window);
        var from = window.optionalText("from", INSTANT, Dates.parsed(Instant::parse));
        var until = window.optionalText("until", INSTANT, Dates.parsed(Instant::parse));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            window.fault(window.pointer("until"), "out-of-range", window.optional("until"), "an instant after from");
        }
        boolean valid = window.faults().isEmpty();
        fields.include(window);
        return valid ? country.map(code -> new AvailabilityWindow(code, from, until)) : Optional.empty();
    }

    private static Optional<String> country(Fields window) {
        var expected = "a country code of ISO 3166-1 alpha-2, or * for every country";
        return window.requiredText(
                "country",
                expected,
                code -> Optional.of(code)
                        .filter(known -> known.equals(AvailabilityWindow.EVERYWHERE) || Countries.contains(known)));
    }
}
