package dev.imagery.generation.catalog.title;

import dev.imagery.dsl.catalog.PopularityByCountry;
import dev.imagery.dsl.json.Fields;
import dev.imagery.dsl.market.Countries;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads popularity by country. A large import has millions of them: what is valid is read without much ado. */
final class PopularityReader {

    static final int MOST = 100;

    private static final String NAME = "popularityByCountry";

    private final Fields fields;
    private final SortedMap<String, Integer> byCountry = new TreeMap<>();

    PopularityReader(Fields fields) {
        this.fields = fields;
    }

    PopularityByCountry read() {
        fields.optional(NAME).ifPresent(node -> {
            if (node instanceof ObjectNode object) {
                object.forEachEntry((country, popularity) -> read(object, country, popularity));
            } else {
                fields.fault(
                        fields.pointer(NAME),
                        "wrong-type",
                        Optional.of(node),
                        "an object of popularity by country code");
            }
        });
        return PopularityByCountry.of(byCountry);
    }

    private void read(ObjectNode object, String country, JsonNode popularity) {
        boolean known = Countries.contains(country);
        int value = popularity.isInt() ? popularity.intValue() : -1;
        if (known && value >= 0 && value <= MOST) {
            byCountry.put(country, value);
            return;
        }
        var at = new Fields(object, fields.pointer(NAME)).pointer(country);
        if (!known) {
            CountryCodes.fault(fields, at, country, Optional.empty());
        }
        fields.wholeNumber(at, popularity, 0, MOST);
    }
}
