package dev.imagery.orchestration.page;

import dev.imagery.rules.reading.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a mode, each by its type; actions are held against the other fields of the mode and the modes of the page. */
final class ModeReader {

    static final int MOST_FIELDS = 100;

    private static final String ACTION = "Action";
    private static final List<String> TYPES =
            List.of(ACTION, "BooleanField", "ChoiceField", "NumberField", "StringField");
    private static final String ONE_OF_THE_TYPES = "one of " + String.join(", ", TYPES);
    private static final String FIELDS = "an object of fields by name";
    private static final String FIELD_NAMES = "an array of names of fields";

    private final String name;
    private final Collection<String> modes;

    /** @param modes the names of all modes of the page */
    ModeReader(String name, Collection<String> modes) {
        this.name = name;
        this.modes = modes;
    }

    Mode read(Place mode) {
        var read = new LinkedHashMap<String, JsonNode>();
        Place fields = mode.required("fields", FIELDS);
        if (fields != null && fields.isObject(FIELDS) && fields.hasSize(1, MOST_FIELDS, "fields")) {
            Set<String> inputs = inputs(fields.node());
            for (Place field : fields.children()) {
                if (field.isNamedWell(field.name()) && field.isObject("a field with its type")) {
                    field(field, inputs);
                    read.put(field.name(), field.node());
                }
            }
        }
        return new Mode(name, read);
    }

    /** Fields that have a value; also those that are faulty, so that no action is blamed for them. */
    private static Set<String> inputs(JsonNode fields) {
        var inputs = new TreeSet<String>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (!ACTION.equals(field.getValue().path("type").stringValue(""))) {
                inputs.add(field.getKey());
            }
        }
        return inputs;
    }

    private void field(Place field, Set<String> inputs) {
        Place type = field.required("type", ONE_OF_THE_TYPES);
        String called = type == null ? null : type.text(1, 64, ONE_OF_THE_TYPES);
        if (type == null || called == null) {
            return;
        }
        switch (called) {
            case "StringField" -> InputReader.text(field);
            case "NumberField" -> InputReader.number(field);
            case "BooleanField" -> InputReader.flag(field);
            case "ChoiceField" -> InputReader.choice(field);
            case ACTION -> action(field, inputs);
            default -> type.unknown("unknown-value", called, ONE_OF_THE_TYPES, TYPES);
        }
    }

    private void action(Place field, Set<String> inputs) {
        field.knows(Set.of("type", "withFields", "mode"));
        Place sent = field.required("withFields", FIELD_NAMES);
        if (sent != null
                && (sent.node().isArray() || sent.wrongType(FIELD_NAMES))
                && sent.hasSize(0, MOST_FIELDS, "names")) {
            var names = new LinkedHashSet<String>();
            for (Place item : sent.children()) {
                String input = item.text(1, 64, "the name of a field");
                if (input != null && !inputs.contains(input)) {
                    item.unknown("unknown-field", input, "a field of this mode that has a value", inputs);
                } else if (input != null && !names.add(input)) {
                    item.fault("duplicate", input, "a field that the list does not have yet");
                }
            }
        }
        Place next = field.child("mode");
        if (next != null) {
            modeNamed(next, modes);
        }
    }

    /** The mode that is named here; null with a fault where the page has no such mode. */
    static @Nullable String modeNamed(Place place, Collection<String> modes) {
        String expected = modes.isEmpty()
                ? "no mode, as the page has only the one that it does not name"
                : "a mode of this page: " + String.join(", ", modes);
        String mode = place.text(1, 64, "the name of a mode");
        if (mode == null || modes.contains(mode)) {
            return mode;
        }
        place.unknown("unknown-mode", mode, expected, modes);
        return null;
    }
}
