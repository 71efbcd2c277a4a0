package dev.imagery.rules.reading;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.reading.schema.Schemas;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads values by adaptive field, as a rule's payload has them. */
public final class AdaptiveFieldsReader {

    static final String EXPECTED = "an object of values by adaptive field";

    private final RuleLimits limits;
    private final AdaptiveValueReader valueReader;

    /** @param schemas that JSON in values is held against */
    public AdaptiveFieldsReader(RuleLimits limits, Schemas schemas) {
        this.limits = limits;
        this.valueReader = new AdaptiveValueReader(limits, schemas);
    }

    /**
     * The values that are without fault, in the document's order.
     *
     * @param least how many fields there have to be
     */
    public Map<String, AdaptiveValue> read(Place place, int least) {
        var values = new LinkedHashMap<String, AdaptiveValue>();
        if (!place.isObject(EXPECTED) || !place.hasSize(least, limits.fields(), "adaptive fields")) {
            return values;
        }
        for (Place field : place.children()) {
            if (field.isNamedWell(field.name())) {
                AdaptiveValue value = valueReader.read(field);
                if (value != null) {
                    values.put(field.name(), value);
                }
            }
        }
        return values;
    }
}
