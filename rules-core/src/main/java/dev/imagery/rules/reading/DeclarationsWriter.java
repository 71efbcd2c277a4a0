package dev.imagery.rules.reading;

import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.fallback.LocaleParents;
import dev.imagery.rules.fallback.Nearest;
import dev.imagery.rules.fallback.Parents;
import dev.imagery.rules.model.Attribute;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Hierarchy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** Writes what a set says besides its rules, in sorted order where order has no meaning, so that the same is always the same text. */
public final class DeclarationsWriter {

    private final JsonGenerator json;

    private DeclarationsWriter(JsonGenerator json) {
        this.json = json;
    }

    /** A JSON object with those of {@code attributes}, {@code hierarchies}, {@code fallbacks} and {@code experiments} that there are. */
    public static String write(Declarations declarations) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            new DeclarationsWriter(json).all(declarations);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void all(Declarations declarations) {
        json.writeStartObject();
        if (!declarations.attributes().isEmpty()) {
            attributes(declarations.attributes());
        }
        if (!declarations.hierarchies().isEmpty()) {
            hierarchies(declarations.hierarchies());
        }
        if (!declarations.fallbacks().isEmpty()) {
            fallbacks(declarations.fallbacks());
        }
        if (!declarations.experiments().isEmpty()) {
            new ExperimentWriter(json).write(declarations.experiments());
        }
        json.writeEndObject();
    }

    private void attributes(Map<String, Attribute> attributes) {
        json.writeObjectPropertyStart("attributes");
        new TreeMap<>(attributes).forEach(this::attribute);
        json.writeEndObject();
    }

    private void attribute(String name, Attribute attribute) {
        switch (attribute) {
            case Attribute.Typed typed ->
                json.writeStringProperty(name, typed.type().name().toLowerCase(Locale.ROOT));
            case Attribute.Listed listed -> members(name, listed.values());
        }
    }

    private void hierarchies(Map<String, Hierarchy> hierarchies) {
        json.writeObjectPropertyStart("hierarchies");
        new TreeMap<>(hierarchies).forEach((attribute, hierarchy) -> {
            json.writeObjectPropertyStart(attribute);
            new TreeMap<>(hierarchy.members()).forEach(this::members);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void members(String name, Set<String> members) {
        json.writeArrayPropertyStart(name);
        new TreeSet<>(members).forEach(json::writeString);
        json.writeEndArray();
    }

    private void fallbacks(List<Fallback> fallbacks) {
        json.writeArrayPropertyStart("fallbacks");
        fallbacks.forEach(this::fallback);
        json.writeEndArray();
    }

    private void fallback(Fallback fallback) {
        json.writeStartObject();
        json.writeStringProperty("attribute", fallback.attribute());
        switch (fallback) {
            case Nearest nearest -> {
                json.writeArrayPropertyStart("nearest");
                nearest.values().forEach(json::writeString);
                json.writeEndArray();
            }
            case Parents parents -> {
                json.writeObjectPropertyStart("parents");
                new TreeMap<>(parents.parents()).forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            case LocaleParents locale -> json.writeStringProperty("parents", "cldr");
        }
        json.writeEndObject();
    }
}
