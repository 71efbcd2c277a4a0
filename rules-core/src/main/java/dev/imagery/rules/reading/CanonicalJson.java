package dev.imagery.rules.reading;

import dev.imagery.rules.model.AdaptiveValue;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** JSON as one text for all that mean the same: properties in the order of their names, numbers as values have them, no space. */
final class CanonicalJson {

    private final JsonGenerator json;

    private CanonicalJson(JsonGenerator json) {
        this.json = json;
    }

    /** The text; empty after the faults are told, which are in texts and numbers that cannot be kept. */
    static Optional<String> of(Place place) {
        int before = place.faults().total();
        var text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            new CanonicalJson(json).write(place);
        }
        return place.faults().total() > before ? Optional.empty() : Optional.of(text.toString());
    }

    private void write(Place place) {
        switch (place.node().getNodeType()) {
            case OBJECT -> object(place);
            case ARRAY -> {
                json.writeStartArray();
                place.children().forEach(this::write);
                json.writeEndArray();
            }
            case STRING -> json.writeString(place.text(0, Integer.MAX_VALUE, "a string"));
            case NUMBER -> number(place.number());
            case BOOLEAN -> json.writeBoolean(place.node().booleanValue());
            case NULL, BINARY, MISSING, POJO -> json.writeNull(); // a document that was read has none but the first
        }
    }

    private void object(Place place) {
        json.writeStartObject();
        for (String name : new TreeSet<>(place.node().propertyNames())) {
            Place child = place.child(name);
            if (!Place.isWellFormed(name)) {
                place.fault("malformed", null, "names without half a surrogate pair");
            } else if (child != null) {
                json.writeName(name);
                write(child);
            }
        }
        json.writeEndObject();
    }

    private void number(@Nullable BigDecimal number) {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(new AdaptiveValue.Numeric(number).value());
        }
    }
}
