package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.NearestName;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.SafeArea;
import dev.imagery.storage.database.JsonbValidator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.StringNode;

/** Takes the fields of one line, noting what is wrong; what it returns for a faulty field is not to be used. */
final class LineFields {

    private static final int MAX_PIXELS = 16_384;
    private static final double MAX_CONTRAST = 21;

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    LineFields(JsonNode node, String pointer, Faults faults) {
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

    /** Empty where the field is absent or faulty. */
    Optional<String> optionalText(String name, Pattern pattern, String expected) {
        JsonNode value = take(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<String> text = value.isString()
                ? Optional.of(value.stringValue())
                        .filter(found -> pattern.matcher(found).matches())
                : Optional.empty();
        if (text.isEmpty()) {
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
        if (!value.isString() || text.length() > maxLength || !JsonbValidator.isKept(value)) {
            fault(
                    name,
                    "malformed",
                    value,
                    "a text of at most " + maxLength + " characters, none of them NUL or half a character");
            return null;
        }
        return text;
    }

    /** Two ratios from 1 to 21; none where they are absent or faulty. */
    @Nullable Contrast contrast(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            fault(name, "wrong-type", value, "an object with worst and mean");
            return null;
        }
        LineFields ratios = new LineFields(value, at(name), faults);
        Contrast contrast = new Contrast(ratios.ratio("worst"), ratios.ratio("mean"));
        ratios.nothingElse();
        return contrast;
    }

    private double ratio(String name) {
        JsonNode value = take(name);
        double ratio = value == null || !value.isNumber() ? 0 : value.doubleValue(0);
        if (ratio < 1 || ratio > MAX_CONTRAST) {
            fault(name, value == null ? "missing" : "out-of-range", value, "a contrast ratio from 1 to 21");
        }
        return ratio;
    }

    int pixels(String name) {
        JsonNode value = take(name);
        if (value == null || !value.isInt() || value.intValue() < 1 || value.intValue() > MAX_PIXELS) {
            String code = value == null ? "missing" : "out-of-range";
            fault(name, code, value, "a whole number of pixels from 1 to " + MAX_PIXELS);
            return MAX_PIXELS;
        }
        return value.intValue();
    }

    /** Boxes within a picture of that size; none where they are absent or faulty. */
    List<SafeArea> safeAreas(String name, int width, int height) {
        JsonNode value = take(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.isEmpty() || value.size() > SafeArea.MOST) {
            String code = value.isArray() ? "wrong-size" : "wrong-type";
            fault(name, code, value, "a list of 1 to " + SafeArea.MOST + " boxes with x, y, width and height");
            return List.of();
        }
        List<SafeArea> areas = new ArrayList<>(value.size());
        for (JsonNode item : value) {
            String place = at(name) + "/" + areas.size();
            if (item.isObject()) {
                areas.add(new LineFields(item, place, faults).safeArea(width, height));
            } else {
                faults.add(Fault.of(place, "wrong-type", shown(item), "a box with x, y, width and height"));
                areas.add(new SafeArea(0, 0, width, height));
            }
        }
        return areas;
    }

    private SafeArea safeArea(int pictureWidth, int pictureHeight) {
        int x = within("x", 0, pictureWidth - 1);
        int y = within("y", 0, pictureHeight - 1);
        SafeArea area =
                new SafeArea(x, y, within("width", 1, pictureWidth - x), within("height", 1, pictureHeight - y));
        nothingElse();
        return area;
    }

    private int within(String name, int least, int most) {
        JsonNode value = take(name);
        if (value == null || !value.isInt() || value.intValue() < least || value.intValue() > most) {
            String code = value == null ? "missing" : "out-of-range";
            fault(
                    name,
                    code,
                    value,
                    "a whole number of pixels from %d to %d, within the picture".formatted(least, most));
            return least;
        }
        return value.intValue();
    }

    /** From 0 to {@code most}; none where it is absent or faulty. */
    @Nullable Integer optionalCount(String name, int most) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 0 || value.intValue() > most) {
            fault(name, "out-of-range", value, "a whole number from 0 to " + most);
            return null;
        }
        return value.intValue();
    }

    /** Notes every field that was not asked for. */
    void nothingElse() {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                String suggestion = NearestName.of(name, known).orElse(null);
                String expected = "one of " + String.join(", ", known);
                faults.add(new Fault(at(name), "unknown-property", name, expected, suggestion));
            }
        }
    }

    private @Nullable JsonNode take(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private void fault(String name, String code, @Nullable JsonNode found, String expected) {
        faults.add(Fault.of(at(name), code, shown(found), expected));
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static @Nullable Object shown(@Nullable JsonNode found) {
        return switch (found) {
            case null -> null;
            case NumericNode number -> number.numberValue();
            case BooleanNode bool -> bool.booleanValue();
            case StringNode text -> shortened(text.stringValue());
            default -> shortened(found.toString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
