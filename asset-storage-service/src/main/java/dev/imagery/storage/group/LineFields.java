package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.NearestName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the fields of one line, noting what is wrong; what it returns for a faulty field is not to be used. */
final class LineFields {

    private static final int MAX_PIXELS = 16_384;

    private final JsonNode node;
    private final String pointer;
    private final List<Fault> faults;
    private final Set<String> known = new LinkedHashSet<>();

    LineFields(JsonNode node, String pointer, List<Fault> faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    String text(String name, Pattern pattern, String expected) {
        JsonNode value = take(name);
        if (value == null) {
            fault(name, "missing", null, expected);
            return "";
        }
        String text = value.isString() ? value.stringValue() : "";
        if (!pattern.matcher(text).matches()) {
            fault(name, "malformed", value, expected);
        }
        return text;
    }

    @Nullable String optionalText(String name, int maxLength) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        String text = value.isString() ? value.stringValue() : "";
        if (!value.isString() || text.length() > maxLength || text.indexOf('\0') >= 0) {
            fault(name, "malformed", value, "a text of at most " + maxLength + " characters, none of them NUL");
            return null;
        }
        return text;
    }

    int pixels(String name) {
        JsonNode value = take(name);
        if (value == null || !value.isInt() || value.intValue() < 1 || value.intValue() > MAX_PIXELS) {
            String code = value == null ? "missing" : "out-of-range";
            fault(name, code, value, "a whole number of pixels from 1 to " + MAX_PIXELS);
            return 1;
        }
        return value.intValue();
    }

    /** Notes every field that was not asked for. */
    void nothingElse() {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                String suggestion = NearestName.of(name, known).orElse(null);
                String expected = "one of " + String.join(", ", known);
                faults.add(new Fault(pointer + "/" + name, "unknown-property", name, expected, suggestion));
            }
        }
    }

    private @Nullable JsonNode take(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private void fault(String name, String code, @Nullable JsonNode found, String expected) {
        faults.add(Fault.of(pointer + "/" + name, code, shown(found), expected));
    }

    private static @Nullable Object shown(@Nullable JsonNode found) {
        if (found == null) {
            return null;
        }
        String text = found.isString() ? found.stringValue() : found.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
