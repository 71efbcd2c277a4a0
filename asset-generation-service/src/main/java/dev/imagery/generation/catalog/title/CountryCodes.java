package dev.imagery.generation.catalog.title;

import dev.imagery.dsl.json.Fields;
import dev.imagery.dsl.market.Countries;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads country codes. */
public final class CountryCodes {

    private static final String EXPECTED = "a country code of ISO 3166-1 alpha-2, such as JP";

    private CountryCodes() {}

    /** The code in a node; empty where it is faulty and the fault is kept. */
    public static Optional<String> read(Fields fields, String pointer, JsonNode node) {
        return fields.text(pointer, node, EXPECTED).filter(code -> {
            boolean known = Countries.contains(code);
            if (!known) {
                fault(fields, pointer, code, Optional.of(node));
            }
            return known;
        });
    }

    static void fault(Fields fields, String pointer, String code, Optional<JsonNode> found) {
        var upper = code.toUpperCase(Locale.ROOT);
        fields.fault(
                pointer, "unknown-country", found, EXPECTED, Optional.of(upper).filter(Countries::contains));
    }
}
