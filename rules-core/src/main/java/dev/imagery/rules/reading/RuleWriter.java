package dev.imagery.rules.reading;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.model.Rule;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes rules in their full form, all in sorted order, so that the same rules are always the same text. */
public final class RuleWriter {

    private RuleWriter() {}

    /**
     * Writes an array of rules, sorted by id; the stream is left open.
     *
     * @throws tools.jackson.core.JacksonException when the stream fails
     */
    public static void write(Collection<Rule> rules, OutputStream out) {
        JsonGenerator json = Json.generator(out);
        json.writeStartArray();
        var conditions = new ConditionWriter(json);
        rules.stream().sorted(Comparator.comparing(Rule::id)).forEach(rule -> rule(rule, conditions, json));
        json.writeEndArray();
        json.flush();
    }

    private static void rule(Rule rule, ConditionWriter conditions, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeObjectPropertyStart("conditions");
        for (Map.Entry<String, Condition> condition : new TreeMap<>(rule.conditions()).entrySet()) {
            json.writeName(condition.getKey());
            conditions.write(condition.getValue());
        }
        json.writeEndObject();
        json.writeNumberProperty("priority", rule.priority());
        json.writeObjectPropertyStart("payload");
        for (Map.Entry<String, AdaptiveValue> field : new TreeMap<>(rule.payload()).entrySet()) {
            json.writeName(field.getKey());
            value(field.getValue(), json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static void value(AdaptiveValue value, JsonGenerator json) {
        switch (value) {
            case AdaptiveValue.Text text -> json.writeString(text.value());
            case AdaptiveValue.Numeric number -> json.writeNumber(number.value());
            case AdaptiveValue.Flag flag -> json.writeBoolean(flag.value());
            case AdaptiveValue.Action action -> {
                json.writeStartObject();
                json.writeStringProperty("type", "Action");
                json.writeArrayPropertyStart("withFields");
                action.withFields().forEach(json::writeString);
                json.writeEndArray();
                json.writeEndObject();
            }
            case AdaptiveValue.AssetReference asset -> asset(asset, json);
            case AdaptiveValue.Structured structured -> {
                json.writeStartObject();
                json.writeStringProperty("type", StructuredReader.TYPE);
                json.writeStringProperty("schema", structured.schema().toString());
                json.writeName("value");
                json.writeRawValue(structured.json());
                json.writeEndObject();
            }
        }
    }

    private static void asset(AdaptiveValue.AssetReference asset, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "AssetReference");
        json.writeArrayPropertyStart("renditions");
        for (Rendition rendition : asset.renditions()) {
            json.writeStartObject();
            json.writeStringProperty("encoding", rendition.encoding());
            json.writeNumberProperty("width", rendition.width());
            json.writeNumberProperty("height", rendition.height());
            json.writeNumberProperty("bytes", rendition.bytes());
            json.writeStringProperty("key", rendition.key());
            json.writeEndObject();
        }
        json.writeEndArray();
        optional("altText", asset.altText(), json);
        optional("dominantColour", asset.dominantColour(), json);
        json.writeEndObject();
    }

    private static void optional(String name, @Nullable String text, JsonGenerator json) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }
}
