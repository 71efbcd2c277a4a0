package dev.imagery.rules.reading;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
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
            case AdaptiveValue.AssetReference asset -> new AssetWriter(json).write(asset);
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
}
